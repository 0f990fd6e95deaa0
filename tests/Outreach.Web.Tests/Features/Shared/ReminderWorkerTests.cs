using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Shared;

public sealed class ReminderWorkerTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_subject_that_fails_keeps_no_other_from_reminding()
    {
        await using var services = new ServiceCollection().AddScoped(_ => portal.OpenDatabase())
            .AddScoped<IReminderProvider, Failing>().AddScoped<IReminderProvider, Reminding>().BuildServiceProvider();
        using var worker = new ReminderWorker(services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<ReminderWorker>.Instance);
        Assert.Equal(2, await worker.RemindAsync(default));
    }

    private sealed class Failing : IReminderProvider
    {
        public Task<int> RemindAsync(CancellationToken cancellationToken) => throw new TimeoutException();
    }

    private sealed class Reminding : IReminderProvider
    {
        public Task<int> RemindAsync(CancellationToken cancellationToken) => Task.FromResult(2);
    }
}
