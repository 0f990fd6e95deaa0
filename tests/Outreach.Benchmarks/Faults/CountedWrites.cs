using System.Collections.Concurrent;
using System.Net;

namespace Outreach.Benchmarks.Faults;

/// <summary>
/// Writers that add merchants and keep count. A form that gets no answer, or a 503, is sent again as it was, as a person does,
/// until it is answered: so each is stored once, whatever happened meanwhile.
/// </summary>
internal sealed class CountedWrites(PortalBrowser browser) : IAsyncDisposable
{
    private const int Writers = 4;

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<string> acknowledged = [];
    private readonly ConcurrentDictionary<int, int> answers = new();
    private readonly List<Task> writers = [];
    private int unanswered;

    /// <summary>Names of what the portal said was saved.</summary>
    public IReadOnlyCollection<string> Acknowledged => acknowledged;

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<int, int> Answers => answers;

    /// <summary>Requests that were cut off.</summary>
    public int Unanswered => unanswered;

    public void Start() => writers.AddRange(Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAsync)));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        stop.Dispose();
    }

    private async Task WriteAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            // Of far-off signs, so that none is taken for another.
            var name = new string([.. Enumerable.Range(0, 8).Select(_ => (char)Random.Shared.Next(0x4E00, 0x9FA0))]);
            var form = new Dictionary<string, string> { ["__RequestKey"] = Guid.NewGuid().ToString(), ["Name"] = name, ["Industry"] = "Catering" };
            // To the end even when told to stop: what was sent may be stored.
            for (var attempt = 0; attempt < 200; attempt++)
            {
                HttpStatusCode? status = null;
                try
                {
                    status = await browser.PostAsync("/sponsors/new", form);
                    answers.AddOrUpdate((int)status, 1, (_, n) => n + 1);
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
                {
                    Interlocked.Increment(ref unanswered);
                }

                // Saved.
                if (status == HttpStatusCode.Redirect)
                    acknowledged.Add(name);
                // Or a page: that it was saved before the crash, or why it was not.
                if (status is HttpStatusCode.Redirect or HttpStatusCode.OK)
                    break;

                await Task.Delay(500, CancellationToken.None);
            }
        }
    }
}
