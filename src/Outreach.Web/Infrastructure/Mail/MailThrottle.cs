using Microsoft.Extensions.Caching.Memory;

namespace Outreach.Web.Infrastructure.Mail;

/// <summary>
/// How many mails about accounts strangers can make the portal send to one address: three an hour and instance. Whoever
/// asks for more is answered as before, and nothing is sent.
/// </summary>
public sealed class MailThrottle(IMemoryCache cache, TimeProvider clock)
{
    private const int Most = 3;
    private static readonly TimeSpan Span = TimeSpan.FromHours(1);

    /// <summary>Whether one more mail may go to the address; counts it.</summary>
    public bool Allows(string address) => NextAt(address) is null;

    /// <summary>Null, counted, when a mail may go to the address now; else when the next one may.</summary>
    public DateTimeOffset? NextAt(string address)
    {
        var sent = cache.GetOrCreate((typeof(MailThrottle), address.ToUpperInvariant()), entry =>
        {
            entry.SlidingExpiration = Span;
            return new Queue<DateTimeOffset>();
        })!;
        lock (sent)
        {
            var now = clock.GetUtcNow();
            while (sent.TryPeek(out var first) && first <= now - Span)
                sent.Dequeue();
            if (sent.Count >= Most)
                return sent.Peek() + Span;
            sent.Enqueue(now);
            return null;
        }
    }
}
