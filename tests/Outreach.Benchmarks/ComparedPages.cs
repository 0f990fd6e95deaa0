namespace Outreach.Benchmarks;

/// <summary>A page to ask for on both databases.</summary>
/// <param name="Url">Its address; <c>{job}</c> is an open job of the database, <c>{event}</c> its busiest event.</param>
/// <param name="HeldToRatio">Whether its time on the large database is held to that on the small one.</param>
/// <param name="Fresh">Whether what is kept of the board is emptied before each request, as a write does.</param>
/// <param name="MostCommands">How many database commands it may take; null for a page whose number is only printed.</param>
internal sealed record ComparedPage(string What, string Url, bool HeldToRatio = true, bool Fresh = false, int? MostCommands = null);

internal static class ComparedPages
{
    /// <summary>Merchants, deals and events, for the minister.</summary>
    public static readonly IReadOnlyList<ComparedPage> Merchants =
    [
        // Eight of the ranking itself, the rest of the event's head.
        new("merchants for an event", "/events/{event}/match", HeldToRatio: false, MostCommands: 20),
        .. AtMost(6,
        [
            new("list", "/sponsors"),
            new("list, page 3", "/sponsors?page=3"),
            new("sort: name downwards", "/sponsors?sort=-name"),
            new("sort: last visit", "/sponsors?sort=-visit"),
            new("sort: last changed", "/sponsors?sort=-updated"),
            new("filter: industry", "/sponsors?industry=Catering"),
            new("filter: district", "/sponsors?district=" + "%E4%B8%9C%E6%B9%96%E5%8C%BA"),
            new("filter: distance", "/sponsors?distance=AtTheGate"),
            new("filter: standing", "/sponsors?standing=LongTerm"),
            new("filter: mine", "/sponsors?owner=mine"),
            new("filter: nobody's", "/sponsors?owner=nobody"),
            new("filter: tag", "/sponsors?tag=" + "%E7%BE%8E%E9%A3%9F"),
            new("filter: vetted", "/sponsors?vetted=Valid"),
            new("filter: not vetted", "/sponsors?vetted=Missing"),
            new("filter: no visit for 90 days", "/sponsors?novisit=Days90"),
            new("filters: industry and distance", "/sponsors?industry=Catering&distance=AtTheGate"),
            new("search: 公司 (frequent)", "/sponsors?q=" + "%E5%85%AC%E5%8F%B8", HeldToRatio: false),
            new("search: 火锅 (middle of a name)", "/sponsors?q=" + "%E7%81%AB%E9%94%85", HeldToRatio: false),
            new("search: 鹤川 (in no name)", "/sponsors?q=" + "%E9%B9%A4%E5%B7%9D", HeldToRatio: false),
            new("search: 沐竹 (rare)", "/sponsors?q=" + "%E6%B2%90%E7%AB%B9", HeldToRatio: false),
            new("search: 沐竹火锅 (four characters)", "/sponsors?q=" + "%E6%B2%90%E7%AB%B9%E7%81%AB%E9%94%85", HeldToRatio: false),
            new("search: 麟 (one character)", "/sponsors?q=" + "%E9%BA%9F", HeldToRatio: false),
            new("search: 店 (one, frequent)", "/sponsors?q=" + "%E5%BA%97", HeldToRatio: false),
            new("search: 8817 (part of a phone)", "/sponsors?q=8817", HeldToRatio: false),
            new("search: 公司 and industry", "/sponsors?industry=Beauty&q=" + "%E5%85%AC%E5%8F%B8", HeldToRatio: false),
            new("deals: board", "/deals", HeldToRatio: false),
            new("deals: board of one's own", "/deals?owner=mine", HeldToRatio: false),
            new("events", "/events", HeldToRatio: false),
        ]),
    ];

    /// <summary>Events and tasks, for the minister.</summary>
    public static readonly IReadOnlyList<ComparedPage> Events =
    [
        new("events", "/events"),
        new("events: by title", "/events?sort=title"),
        new("events: mine", "/events?Who=me"),
        new("events: planned", "/events?State=Planned"),
        new("events: search", "/events?q=%E6%9C%8D%E9%A5%B0", HeldToRatio: false),
        new("calendar: this month", "/calendar"),
        new("tasks: board", "/tasks"),
        new("tasks: list", "/tasks/list"),
        new("tasks: mine", "/tasks/mine"),
        new("tasks: late", "/tasks/list?late=true"),
        new("the busiest event: plan", "/events/{event}", MostCommands: 14),
        new("the busiest event: flow", "/events/{event}/flow", MostCommands: 14),
        new("the busiest event: budget", "/events/{event}/budget", MostCommands: 14),
        new("the busiest event: tasks", "/events/{event}/tasks", HeldToRatio: false, MostCommands: 14),
        new("the busiest event: deals", "/events/{event}/deals", MostCommands: 14),
        new("start page", "/", HeldToRatio: false),
    ];

    public static readonly IReadOnlyList<ComparedPage> Jobs = AtMost(3,
    [
        new("board", "/jobs", Fresh: true),
        new("board, page 3", "/jobs?page=3", Fresh: true),
        new("order: soonest", "/jobs?sort=soonest", Fresh: true),
        new("order: best paid", "/jobs?sort=bestpaid", Fresh: true),
        new("filter: kind of work", "/jobs?category=tutoring", Fresh: true),
        new("filter: district", "/jobs?district=%E4%B8%9C%E6%B9%96%E5%8C%BA", Fresh: true),
        new("filter: pay from 25", "/jobs?pay=25", Fresh: true),
        new("filter: pay from 38", "/jobs?pay=38", Fresh: true),
        new("filter: settlement", "/jobs?settlement=daily", Fresh: true),
        new("filter: off campus or not", "/jobs?kind=workstudyfixed", Fresh: true),
        new("filter: season", "/jobs?season=summer", Fresh: true),
        new("filter: free at the weekend", "/jobs?free=67", Fresh: true),
        new("filter: free on Saturday morning", "/jobs?free=6m", Fresh: true),
        new("filters: district, pay, weekend", "/jobs?district=%E4%B8%9C%E6%B9%96%E5%8C%BA&pay=20&free=67", Fresh: true),
        new("filters: all, soonest", "/jobs?category=tutoring&district=%E4%B8%9C%E6%B9%96%E5%8C%BA&pay=20&settlement=daily&free=67&season=summer&sort=soonest", Fresh: true),
        new("search: 服务员 (frequent)", "/jobs?q=%E6%9C%8D%E5%8A%A1%E5%91%98", Fresh: true),
        new("search: 大提琴 (rare)", "/jobs?q=%E5%A4%A7%E6%8F%90%E7%90%B4", Fresh: true),
        new("search: 海报设计", "/jobs?q=%E6%B5%B7%E6%8A%A5%E8%AE%BE%E8%AE%A1", Fresh: true),
        new("search: 火锅 (in employers)", "/jobs?q=%E7%81%AB%E9%94%85", Fresh: true),
        new("search: 镖局 (in none)", "/jobs?q=%E9%95%96%E5%B1%80", Fresh: true),
        new("search: 琴 (one character)", "/jobs?q=%E7%90%B4", Fresh: true),
        new("search: 准时 and district", "/jobs?district=%E4%B8%9C%E6%B9%96%E5%8C%BA&q=%E5%87%86%E6%97%B6", Fresh: true),
        new("a job", "/jobs/{job}", Fresh: true),
        new("feed", "/jobs/feed.xml", Fresh: true),
        new("feed, filtered", "/jobs/feed.xml?settlement=daily&free=67", Fresh: true),
        new("interface", "/api/jobs", Fresh: true),
        new("interface, filtered", "/api/jobs?season=summer&pay=20", Fresh: true),
        new("interface: a job", "/api/jobs/{job}", Fresh: true),
        new("board, kept", "/jobs"),
        new("a job, kept", "/jobs/{job}"),
        new("feed, kept", "/jobs/feed.xml"),
        new("interface, kept", "/api/jobs"),
        new("sitemap, 5,000 of the jobs", "/sitemap.xml", HeldToRatio: false, Fresh: true),
    ]);

    private static IReadOnlyList<ComparedPage> AtMost(int commands, IReadOnlyList<ComparedPage> pages) => [.. pages.Select(p => p with { MostCommands = commands })];
}
