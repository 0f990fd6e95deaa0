using Microsoft.EntityFrameworkCore;
using Outreach.Benchmarks;
using Outreach.Benchmarks.Faults;
using Outreach.Benchmarks.Throughput;
using Outreach.Web.Infrastructure.Database;

// seed: fills one database; measure --keep yes measures that one.  measure (or nothing): makes two databases, small and large, and compares the pages on them.
// faults: kills and starves portal and database under counted writes; full needs a --folder on a small file system.
// jobs, events: the same for the board of part-time jobs, and for events with their tasks.
var command = args.FirstOrDefault(a => !a.StartsWith('-')) ?? "measure";
var options = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = Array.IndexOf(args, command) + 1; i + 1 < args.Length; i += 2)
    options[args[i].TrimStart('-')] = args[i + 1];
string Text(string name, string otherwise) => options.GetValueOrDefault(name, otherwise);
int Number(string name, int otherwise) => options.TryGetValue(name, out var text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

if (command == "floor")
{
    await FloorServer.RunAsync(Number("port", 5341), Text("page", ""));
    return 0;
}

if (command == "faults")
{
    using var faults = new FaultsRun(new FaultsOptions(
        Path.GetFullPath(Text("portal", "")), Path.GetFullPath(Text("folder", Path.Combine(Path.GetTempPath(), "outreach-faults-" + Environment.UserName))), Number("port", 5342),
        Number("rounds", 20), Number("seconds", 30), Text("kinds", "kill,away,frozen").Split(',')));
    return await faults.RunAsync();
}

var folder = Path.GetFullPath(Text("folder", Path.Combine(Path.GetTempPath(), "outreach-benchmark-" + Environment.UserName)));
await using var database = await BenchmarkDatabase.OpenAsync(Text("connection", "private"), Enum.Parse<DatabaseProvider>(Text("provider", "PostgreSql"), ignoreCase: true), folder);
var large = new SeedSize(Number("sponsors", 200_000), Number("visits", 1_000_000), Number("deals", 20_000));
var jobs = new JobSize(Number("postings", 100_000), Number("applications", 1_000_000));
switch (command)
{
    case "seed":
        await using (var db = database.Open())
        {
            await db.Database.MigrateAsync();
            await large.FillAsync(db);
            await jobs.FillAsync(db);
        }

        return 0;
    case "measure":
        return await new Comparison(database, Path.Combine(folder, "portal"), ComparedPages.Merchants).RunAsync(
            new SeedSize(2_000, 10_000, 200), large, Number("requests", 41), keep: Text("keep", "no") == "yes");
    case "jobs":
        return await new Comparison(database, Path.Combine(folder, "portal"), ComparedPages.Jobs).RunAsync(
            // Half of them open, so that pages of both are as full: six jobs are written faster than twenty, however they were found.
            new JobSize(1_000, 10_000, OneOpenIn: 2), jobs, Number("requests", 41), keep: Text("keep", "no") == "yes");
    case "events":
        return await new Comparison(database, Path.Combine(folder, "portal"), ComparedPages.Events).RunAsync(
            // A month and eight years of as busy a department.
            new EventSize(20, 500, 30), new EventSize(Number("events", 2_000), Number("tasks", 50_000), 3_000), Number("requests", 41), keep: Text("keep", "no") == "yes");
    case "throughput":
        return await new ThroughputRun(database, folder, new ThroughputOptions(
            options.GetValueOrDefault("portal"), Number("port", 5340), Number("rounds", 5), Number("seconds", 2), Number("most", 200_000), Number("starts", 3))).RunAsync();
    case "plans":
        await using (var db = database.Open())
            await new Plans(db, brief: Text("brief", "no") == "yes").PrintAsync(Text("words", "公司,火锅,沐竹,鹤川,沐竹火锅,麟,店,8817"));
        return 0;
    default:
        Console.Error.WriteLine("Use: seed [--sponsors 200000 --visits 1000000 --deals 20000 --postings 100000 --applications 1000000] [--connection … --provider PostgreSql|SqlServer]; measure [--requests 41] [--keep yes] [--connection …]; jobs [--postings … --applications …] [--keep yes]; events [--events 2000 --tasks 50000 --requests 41] [--keep yes]; throughput [--portal published/Outreach.Web.dll --port 5340 --rounds 5 --seconds 2 --starts 3]; faults --portal published/Outreach.Web.dll [--folder … --kinds kill,away,frozen,full --rounds 20 --seconds 30]; or plans [--words …] [--connection …]");
        return 2;
}
