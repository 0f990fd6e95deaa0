namespace Outreach.Web.Infrastructure.Security;

/// <summary>Answers no sooner than after a quarter of a second, so that the time says nothing about what was found.</summary>
public static class EvenTime
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(250);

    public static async Task RunAsync(Func<Task> work)
    {
        var least = Task.Delay(Least);
        await work();
        await least;
    }
}
