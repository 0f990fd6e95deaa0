using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Accounts.Sessions;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Accounts.Account;

/// <summary>A part of what is kept about a person, to be read.</summary>
/// <param name="IsOne">Whether it is one thing, a field in each row; else each row is one of many.</param>
public sealed record OwnDataTable(string Heading, bool IsOne, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>The export of one's own data in words: the same that the file for machines holds.</summary>
public sealed class OwnDataTables(AccountQueries queries, IStringLocalizer texts, DisplayFormatter show, IEnumerable<INotificationKindProvider> kinds)
{
    public async Task<IReadOnlyList<OwnDataTable>> OfAsync(int userId, CancellationToken cancellationToken)
    {
        var data = JsonNode.Parse(await queries.ExportAsync(userId, cancellationToken))!.AsObject();
        return [.. data.Select(part => Table(part.Key, part.Value)).OfType<OwnDataTable>()];
    }

    private OwnDataTable? Table(string part, JsonNode? value)
    {
        if (HeadingOf(part) is not { } heading)
            return null;
        if (value is JsonObject one)
            return new OwnDataTable(heading, true, [texts["Field"], texts["Text"]], [.. one.Where(f => LabelOf(f.Key) is not null && f.Value is not null).Select(f => (IReadOnlyList<string>)[LabelOf(f.Key)!, Words(f.Key, f.Value)])]);
        if (value is not JsonArray { Count: > 0 } many || many[0] is not JsonObject first)
            return null;
        var columns = first.Select(f => f.Key).Where(k => LabelOf(k) is not null).ToList();
        return new OwnDataTable(heading, false, [.. columns.Select(c => LabelOf(c)!)], [.. many.Select(row => (IReadOnlyList<string>)[.. columns.Select(c => Words(c, row![c]))])]);
    }

    private string? HeadingOf(string part) => part switch
    {
        "Person" => texts["My account"].Value,
        "Positions" => texts["My positions"].Value,
        "Sessions" => texts["Signed-in browsers"].Value,
        "Actions" => texts["What I changed"].Value,
        "Profile" => texts["My job profile"].Value,
        "Applications" => texts["My applications"].Value,
        "Reports" => texts["My reports about jobs"].Value,
        "Favourites" => texts["Favourite jobs"].Value,
        "Searches" => texts["Searches of which you are told"].Value,
        "Notices" => texts["Notices"].Value,
        "NotificationChoices" => texts["Notifications"].Value,
        _ => null,
    };

    private string? LabelOf(string field) => field switch
    {
        "DisplayName" => texts["Your name"].Value,
        "Email" => texts["E-mail"].Value,
        "StudentNumber" => texts["Student number"].Value,
        "PhoneNumber" or "Phone" => texts["Phone"].Value,
        "Language" => texts["Language"].Value,
        "CreatedAt" or "At" or "AppliedAt" => texts["When"].Value,
        "TwoFactorEnabled" => texts["Two-factor sign-in"].Value,
        "Role" => texts["Role"].Value,
        "Group" => texts["Group"].Value,
        "Department" => texts["Department"].Value,
        "School" => texts["School"].Value,
        "StartsOn" => texts["First day"].Value,
        "EndsOn" => texts["Last day"].Value,
        "Device" => texts["Browser"].Value,
        "SignedInAt" => texts["Signed in"].Value,
        "SeenAt" => texts["Last seen"].Value,
        "EndedAt" => texts["Ended at"].Value,
        "Action" or "Steps" => texts["What happened"].Value,
        "RecordType" => texts["Record"].Value,
        "College" => texts["College"].Value,
        "ClassName" => texts["Class"].Value,
        "FreeTimes" => texts["Free times"].Value,
        "Job" => texts["The job"].Value,
        "State" => texts["State"].Value,
        "Motive" => texts["Why would you like this job?"].Value,
        "Answers" => texts["What you wrote"].Value,
        "Score" => texts["Score"].Value,
        "Rating" => texts["How was it?"].Value,
        "What" => texts["What is wrong?"].Value,
        "IsUpheld" => texts["Upheld"].Value,
        "Decision" => texts["Decision on it"].Value,
        "Subject" or "Kind" => texts["What it is about"].Value,
        "Text" => texts["Text"].Value,
        "Query" => texts["Filter"].Value,
        "ByMail" => texts["Comes by mail"].Value,
        _ => null,
    };

    private string Words(string field, JsonNode? value) => value switch
    {
        null => "",
        JsonArray many => string.Join(texts["; "], many.Select(v => Words(field, v))),
        JsonObject one => string.Join(" · ", one.Where(p => p.Value is not null).Select(p => Words(p.Key, p.Value))),
        _ => Plain(field, value.ToString()),
    };

    private string Plain(string field, string text)
    {
        if (bool.TryParse(text, out var yes))
            return yes ? texts["Yes"] : texts["No"];
        return field switch
        {
            "State" => Named<ApplicationState>(text),
            "Role" => Named<Role>(text),
            "Action" => Named<AuditAction>(text),
            "Reason" => Named<RejectionReason>(text),
            "Query" => Filter(text),
            "Device" => SessionsController.Words(text),
            "Language" => text.StartsWith("zh", StringComparison.Ordinal) ? "中文" : "English",
            "RecordType" => texts[EnumText.Words(text)],
            "Kind" => kinds.SelectMany(k => k.Kinds).FirstOrDefault(k => k.Key == text) is { } kind ? texts[kind.Text] : text,
            _ when field.EndsWith("At", StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment) => show.Moment(moment),
            _ when field.EndsWith("On", StringComparison.Ordinal) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) => show.Day(day),
            _ => text,
        };
    }

    // The filters of a search for jobs, as the board itself says them.
    private string Filter(string query) => string.Join(" · ", QueryHelpers.ParseQuery(query).Select(f => (Name: f.Key, Text: f.Value.ToString())).Where(f => f.Text.Length > 0).Select(f => f.Name switch
    {
        "q" => texts["“{0}”", f.Text].Value,
        "category" => Named<JobCategory>(f.Text),
        "pay" => texts["from ¥{0} an hour", f.Text].Value,
        "settlement" => Named<Settlement>(f.Text),
        "kind" => Named<JobKind>(f.Text),
        "season" => Named<JobSeason>(f.Text),
        "free" => texts["free: {0}", texts.WeekWords(WeekTimes.Read(f.Text))].Value,
        _ => f.Text,
    }));

    private string Named<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, true, out var value) ? texts.Text(value) : text;
}
