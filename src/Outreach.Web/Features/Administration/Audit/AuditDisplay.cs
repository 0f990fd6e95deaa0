using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Administration.Audit;

/// <summary>Turns stored lines of the trail into what people read: labels, names instead of keys, values in the reader's language.</summary>
public sealed class AuditDisplay(OutreachDbContext db, IStringLocalizer texts, DisplayFormatter show, CurrentUserAccessor current, ActionPaths paths)
{
    public static readonly IReadOnlySet<string> Derived = new HashSet<string>
    {
        "SearchText", "ComparableName", "ComparablePhone", "ActiveKey", "LastActivityAt", "StageSince", "HelpWantedAt", "HelpAnsweredAt", "UserName", "LockoutEnabled",
        "PhoneNumberConfirmed", "Sha256", "Revision", "StateSince", "AskedAt", "ConfirmedAt", "FulfilledAt", "Fingerprint",
        // Follow from visits and vettings, which stand beside them.
        "LastVisitOn", "VettedUntil", "LastContactOn", "ContactAskedOn", "OwnedSince", "FallBackToldAt", "VettingAskedAt", "OfficeConfirmedAt",
        // How the portal keeps a practice copy apart.
        "IsPractice",
    };

    /// <summary>Kinds of records that are how the portal keeps something, not what anybody did.</summary>
    public static readonly string[] Technical = ["ImportDecision", "ImportMeaning", "NotificationChoice", "StoredFile"];

    private static readonly Dictionary<string, (string Permission, Func<ActionPaths, string, string> PathOf)> Pages = new()
    {
        ["Sponsor"] = (Permissions.SponsorsRead, (paths, key) => paths.Of("Sponsors.Detail", key)),
        ["Deal"] = (Permissions.DealsRead, (paths, key) => paths.Of("Deals.Detail", key)),
        ["Contract"] = (Permissions.ContractsRead, (paths, key) => paths.Of("Contracts.Detail", key)),
        ["Event"] = (Permissions.EventsRead, (paths, key) => paths.Of("Events.Detail", key)),
        ["WorkItem"] = (Permissions.TasksRead, (paths, key) => paths.Of("Tasks.Detail", key)),
        ["HelpRequest"] = (Permissions.TasksRead, (paths, key) => paths.Of("Help.Detail", key)),
        ["Tip"] = (Permissions.TipsAssign, (paths, key) => paths.Of("Tips.Detail", key)),
        ["Enquiry"] = (Permissions.EnquiriesAnswer, (paths, key) => paths.Of("Enquiries.Detail", key)),
        ["Meeting"] = (Permissions.MeetingsRead, (paths, key) => paths.Of("Meetings.Detail", key)),
        ["Survey"] = (Permissions.SurveysRead, (paths, key) => paths.Of("Surveys.Detail", key)),
        ["User"] = (Permissions.UsersManage, (paths, key) => paths.Of("Users.Detail", key)),
        ["Term"] = (Permissions.UsersManage, (paths, key) => paths.Of("Terms.Edit", key)),
        ["CampusPlace"] = (Permissions.ContractsRead, (paths, key) => paths.Of("Slots.Index") + "?placeId=" + key),
        ["Department"] = (Permissions.DepartmentsManage, (paths, key) => paths.Of("Departments.Edit", key)),
        ["MatchWeights"] = (Permissions.SettingsManage, (paths, _) => paths.Of("MatchWeights.Index")),
        ["School"] = (Permissions.SchoolsRead, (paths, key) => paths.Of("Schools.Detail", key)),
        ["Alliance"] = (Permissions.SchoolsRead, (paths, key) => paths.Of("Alliances.Detail", key)),
        ["SchoolPost"] = (Permissions.SchoolsRead, (paths, key) => paths.Of("Board.Detail", key)),
        ["AllianceOffer"] = (Permissions.DealsRead, (paths, key) => paths.Of("AllianceOffers.Detail", key)),
        ["DepartmentCard"] = (Permissions.EnquiriesAnswer, (paths, _) => paths.Of("Directory.Index")),
        ["MarketSettings"] = (Permissions.SettingsManage, (paths, _) => paths.Of("MarketSettings.Index")),
        ["Club"] = (Permissions.SchoolsRead, (paths, key) => paths.Of("Clubs.Detail", key)),
        ["ClubRound"] = (Permissions.SchoolsRead, (paths, key) => paths.Of("ClubRounds.Detail", key)),
        ["JointSeeking"] = (Permissions.SchoolsRead, (paths, key) => paths.Of("Seekings.Detail", key)),
        ["ScoutTrip"] = (Permissions.SponsorsRead, (paths, key) => paths.Of("ScoutTrips.Detail", key)),
        ["MemberGroup"] = (Permissions.DepartmentsManage, (paths, key) => paths.Of("Groups.Edit", key)),
        ["CalendarPeriod"] = (Permissions.EventsLead, (paths, key) => paths.Of("Periods.Edit", key)),
        ["LeadTime"] = (Permissions.EventsLead, (paths, key) => paths.Of("LeadTimes.Edit", key)),
        ["PolicyRule"] = (Permissions.EventsRead, (paths, key) => paths.Of("Policies.Index") + "#rule-" + key),
        ["EventKind"] = (Permissions.EventsLead, (paths, key) => paths.Of("EventKinds.Edit", key)),
        ["EventOffer"] = (Permissions.ContractsRead, (paths, key) => paths.Of("EventOffers.Detail", key)),
        ["OfferPackage"] = (Permissions.OffersManage, (paths, key) => paths.Of("Packages.Edit", key)),
        ["DepartmentSettings"] = (Permissions.SettingsManage, (paths, _) => paths.Of("Settings.Index")),
        ["DepartmentWord"] = (Permissions.JobsLead, (paths, _) => paths.Of("CheckWords.Index")),
        ["FalseAlarm"] = (Permissions.JobsLead, (paths, _) => paths.Of("FalseAlarms.Index")),
    };

    /// <summary>The lines in words, in the order given. At most one command for each kind of record named, however many lines.</summary>
    /// <param name="without">A field that the page itself says, such as the contract on a contract's page.</param>
    public async Task<IReadOnlyList<AuditLine>> ReadAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken, string? without = null)
    {
        var parsed = entries.Select(e => (Entry: e, Changes: JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(e.Changes)!)).ToList();
        var names = await NamesAsync(parsed.Select(p => (p.Entry, p.Changes)), cancellationToken);
        return
        [
            .. parsed.Select(p => new AuditLine(
                p.Entry.Id, p.Entry.At,
                p.Entry.ActorId is { } actor ? names.GetValueOrDefault(("User", actor)) ?? texts["A former member"] : texts["The portal"],
                p.Entry.Action, RecordText(p.Entry.RecordType), NameOf(p.Entry, names),
                p.Entry.Action != AuditAction.Deleted && p.Entry.RecordKey.Length > 0 && Pages.TryGetValue(p.Entry.RecordType, out var page)
                    && current.HasPermission(page.Permission) ? page.PathOf(paths, p.Entry.RecordKey) : null,
                [.. Fields(p.Entry, p.Changes.Where(c => c.Key != without), names)])),
        ];
    }

    public TimelineItem Item(AuditLine line) => new(
        line.At, line.Who,
        line.Action switch
        {
            AuditAction.Created => texts["{0}: created", line.Record],
            AuditAction.Deleted => texts["{0}: removed", line.Record],
            AuditAction.Changed => texts["{0}: changed", line.Record],
            _ => texts.Text(line.Action),
        },
        line.Action == AuditAction.Deleted ? null : string.Join(texts["; "], line.Fields.Select(f => Text(f, line.Action))),
        line.Action switch { AuditAction.Created => "plus", AuditAction.Deleted => "trash", AuditAction.Changed => "pencil", _ => "lock" },
        line.Action switch { AuditAction.Created => "success", AuditAction.Deleted => "danger", _ => "neutral" });

    public string RecordText(string type) => texts[EnumText.Words(type)];

    // A part of a record, such as who went on a visit, has keys that say nothing to anybody.
    private string NameOf(AuditEntry entry, Dictionary<(string, int), string> names) =>
        OfPart(entry) is { } whole ? names.GetValueOrDefault(whole) is { } its ? texts["“{0}”", its] : ""
        : !int.TryParse(entry.RecordKey, CultureInfo.InvariantCulture, out var id) ? ""
        : names.GetValueOrDefault((entry.RecordType, id)) is { } name ? texts["“{0}”", name] : texts["no. {0}", id];

    /// <summary>What was done, in one word.</summary>
    public string Done(AuditAction action) => action switch
    {
        AuditAction.Created => texts["Created"],
        AuditAction.Changed => texts["Changed"],
        AuditAction.Deleted => texts["Removed"],
        _ => texts.Text(action),
    };

    public string Text(AuditField field, AuditAction action) => action is not (AuditAction.Changed or AuditAction.Deleted)
        ? texts["{0}: {1}", field.Label, field.To]
        : texts["{0}: {1} → {2}", field.Label, field.From, field.To];

    private List<AuditField> Fields(AuditEntry entry, IEnumerable<KeyValuePair<string, JsonElement[]>> changes, Dictionary<(string, int), string> names)
    {
        var type = TypeOf(entry.RecordType);
        var fields = new List<AuditField>();
        foreach (var (name, pair) in changes)
        {
            var property = type?.FindProperty(name);
            // What is kept out of the trail now is not shown out of its older lines either.
            if (Derived.Contains(name) || property?.FindAnnotation(AuditAnnotations.NotAudited) is not null || (property?.IsPrimaryKey() ?? false) && type!.ClrType.IsAssignableTo(typeof(Entity)))
                continue;
            var target = TargetOf(entry.RecordType, name) ?? ForeignOf(property);
            var clr = property is null ? null : Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var (from, to) = (Value(pair[0], clr, target, names), Value(pair[1], clr, target, names));
            // A new record's empty fields say nothing.
            if (entry.Action != AuditAction.Changed && entry.Action != AuditAction.Deleted && to == "—")
                continue;
            fields.Add(new AuditField(texts[LabelOf(entry.RecordType, name)], from, to));
        }

        return fields;
    }

    /// <summary>The key of a field's label: its name as words, that of a reference without its <c>Id</c>.</summary>
    public static string LabelOf(string type, string field)
    {
        // What an event is called and what a person does at the merchant are two things in Chinese.
        if ((type, field) == ("Contact", "Title"))
            return "Function";
        switch (type, field)
        {
            // An event's fields are called what its form calls them.
            case ("Event", "MoneyTarget"):
                return "Fundraising target";
            case ("Event", "Purpose"):
                return "Purpose of the event";
            case ("Event", "Audience"):
                return "For whom";
            case ("Event", "VenuePlaceId"):
                return "Campus place";
            case ("Event", "SafetyPersonId"):
                return "Safety lead";
            case ("Event", "ScheduleReason"):
                return "Reason for keeping this date";
            case ("DealStageChange", "From"):
                return "Before";
            case ("DealStageChange", "To"):
                return "After";
            case ("DelegatedAuthority", "Kind"):
                return "Delegated authority";
            case ("Delegation", "FromId"):
                return "Who delegates";
            case ("Delegation", "ToId"):
                return "Who decides in their place";
            case ("BlacklistExemption", "MatterId"):
                return "Which one";
            case ("WorkItem", "DueOn"):
                return "Due day";
            case ("WorkItem", "Report"):
                return "Report back";
            case ("Meeting" or "MeetingSeries", "Kind"):
                return "Kind of meeting";
            case ("School", "Kind"):
                return "Kind of school";
            case ("School", "Standing"):
                return "Standing of the school";
            case ("SchoolContact", "Position"):
                return "Position at the school";
            case ("Exchange", "Kind"):
                return "What it was";
            case ("SchoolPromise", "Side"):
                return "Who promised";
            case ("SchoolPromise", "What"):
                return "What was promised";
            case ("Club", "Field"):
                return "Kind of club";
            case ("Club", "MemberCount"):
                return "How many members";
            case ("Club", "IsInJointBody"):
                return "In the joint body";
            case ("Termination", "By"):
                return "Who ends it";
            case ("ClubContact", "Office"):
                return "Office in the club";
            case ("ClubNeed", "Lacks"):
                return "What they lack";
            case ("ClubNeed", "NeededOn"):
                return "Needed by";
            case ("ClubRound", "StartsOn"):
                return "First day";
            case ("ClubRound", "EndsOn"):
                return "Last day";
            case ("ClubVisit", "Joins"):
                return "It joins the joint body";
            case ("ClubVisit", "GoerId"):
                return "Who goes";
            case ("SeekingClaim", "GoodsWorth"):
                return "What the goods are worth";
            case ("JointSeeking", "HeadId"):
                return "Who of ours leads it";
            case ("ScoutTrip", "Distance") or ("ScoutGoal", "Distance"):
                return "How far from campus";
            case ("ScoutTrip", "Area"):
                return "Street or area";
            case ("ScoutTrip", "VeteranId"):
                return "Who leads the way";
            case ("ScoutFind", "Impression"):
                return "First impression";
            case ("SchoolInvitation", "Coming"):
                return "How many come";
            case ("SchoolPost", "Kind"):
                return "Kind of post";
            case ("SchoolReply", "PostId"):
                return "School post";
            case ("AllianceOfferPart", "Share"):
                return "Share of the school";
            case ("SchoolPost", "On"):
                return "Day it is about";
            case ("SchoolPost", "AllianceId"):
                return "Who reads it";
            case ("Alliance" or "AllianceOffer", "LeadSchoolId"):
                return "Who leads it";
            case ("AllianceOffer", "Split"):
                return "How it is shared";
            case ("AllianceOffer", "TotalPrice"):
                return "Price for all schools together";
            case ("AllianceOffer", "Title"):
                return "Title of the offer";
            case ("AllianceOfferPart", "Audience"):
                return "How many people it reaches";
            case ("AllianceOfferPart", "Places"):
                return "Places of the offer";
            case ("AllianceOfferPart", "Events"):
                return "Events of the offer";
            case ("MatchWeights", "Capacity"):
                return "Big enough for the target";
            case ("HelpRequest", "From"):
                return "From what time";
            case ("HelpRequest", "Until"):
                return "To what time";
            case ("HelpRequest", "Kind"):
                return "Kind of help";
            case ("HelpRequest", "What"):
                return "What is to be done";
            case ("HelpRequest", "Note"):
                return "Details";
            case ("Survey", "Purpose"):
                return "What it is for";
            case ("Survey", "Mode"):
                return "Who answers";
            case ("Survey", "ClosesOn"):
                return "Last day";
            case ("Survey", "AnswersPerDevice"):
                return "Answers of one device";
            case ("SurveyQuestion", "Kind"):
                return "Kind of question";
            case ("SurveyQuestion", "IsRequired"):
                return "It must be answered";
            case ("SurveyQuestion", "MostChoices"):
                return "How many may be chosen";
            case ("SurveyOption", "Wanted"):
                return "Kind of offer";
        }

        // A person's position and a clause's place in the list are one word in English alone.
        if (field == "Position")
            return "Order in the list";
        // Who broke a promise, and whether money comes or goes.
        if ((type, field) == ("BudgetLine", "Side"))
            return "Income or expense";
        // The kind of an event, not the kind of anything else.
        if (field == "KindId")
            return "Kind of event";
        if (field == "IsPrimary")
            return "Ask first";
        if (field == "WeChat")
            return "WeChat";
        var words = EnumText.Words(field);
        return words.EndsWith(" id", StringComparison.Ordinal) ? words[..^3] : words;
    }

    private string Value(JsonElement value, Type? type, string? targetType, Dictionary<(string, int), string> names)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return "—";
            case JsonValueKind.True or JsonValueKind.False:
                return value.GetBoolean() ? texts["Yes"] : texts["No"];
            case JsonValueKind.Number when type == typeof(decimal):
                return show.Money(value.GetDecimal());
            case JsonValueKind.Number when targetType is { } target && value.TryGetInt32(out var id):
                return names.GetValueOrDefault((target, id)) ?? texts["no. {0}", id];
            case JsonValueKind.Number:
                return value.ToString();
        }

        var text = value.ToString();
        if (text.Length == 0)
            return "—";
        if (type is { IsEnum: true } && Enum.TryParse(type, text, out var member))
            return texts.Text((Enum)member!);
        // Several values under one name.
        if (type is { IsEnum: true })
            return texts[EnumText.Words(text)];
        if (type == typeof(DateTimeOffset) && value.TryGetDateTimeOffset(out var moment))
            return show.Moment(moment);
        if (type == typeof(DateOnly) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day))
            return show.Day(day);
        return text.Length > 200 ? text[..200] + "…" : text;
    }

    private static string? TargetOf(string type, string field) => field switch
    {
        "MergedIntoId" when type == "School" => "School",
        "FromId" or "ToId" when type == "Delegation" => "User",
        "OwnerId" or "UserId" or "ById" or "UsedById" or "UploadedById" or "NegotiatorId" or "SignerId" or "ReceiverId" or "ConfirmedById"
            or "OnBehalfOfId" or "SetById" or "AskedById" or "AnsweredById" or "DoneById"
            or "GoerId" or "HeadId" or "VeteranId" or "SafetyPersonId" or "EscortId" or "DeciderId" or "ChosenById" or "PracticeById" or "SubmittedById"
            or "ChairId" or "SecretaryId" or "PresenterId" or "PublishedById" or "RecordedById" or "ProposedById" or "DecidedById" or "ObjectionAnsweredById" or "ClosedById" or "AssigneeId" or "TakenById"
            or "VettingAskedById" or "AuthorId" or "ConsentedById" or "WithdrawnById" or "FollowedById" => "User",
        "TipId" => "Tip",
        "MeetingId" or "FollowsId" => "Meeting",
        "SurveyId" => "Survey",
        "QuestionId" => "SurveyQuestion",
        "SeriesId" => "MeetingSeries",
        "ItemId" or "CarriedFromId" => "AgendaItem",
        "GroupId" => "MemberGroup",
        "AlternativeId" or "CopiedFromId" => "Event",
        "WorkItemId" => "WorkItem",
        "BudgetId" => "EventBudget",
        "ContractId" or "AmendsId" => "Contract",
        "DealId" => "Deal",
        "DeliverableId" => "Deliverable",
        "ScanFileId" or "FileId" or "PosterId" or "VettingAskedFileId" => "StoredFile",
        "SponsorId" or "MergedIntoId" => "Sponsor",
        "EventId" or "IdeaEventId" => "Event",
        "TermId" => "Term",
        "PlaceId" or "VenuePlaceId" => "CampusPlace",
        "KindId" => "EventKind",
        "DepartmentId" => "Department",
        "SchoolId" or "HostSchoolId" or "LeadSchoolId" => "School",
        "AllianceId" => "Alliance",
        "PostId" => "SchoolPost",
        "PartId" => "AllianceOfferPart",
        "ExchangeId" => "Exchange",
        "ClubId" => "Club",
        "RoundId" => "ClubRound",
        "HelpRequestId" => "HelpRequest",
        "SeekingId" => "JointSeeking",
        "ClaimId" => "SeekingClaim",
        "TripId" => "ScoutTrip",
        "LeadTimeId" => "LeadTime",
        "OfferPackageId" => "OfferPackage",
        "OfferId" when type == "AllianceOfferPart" => "AllianceOffer",
        "OfferId" or "ClearedByOfferId" => "EventOffer",
        _ => null,
    };

    private async Task<Dictionary<(string, int), string>> NamesAsync(
        IEnumerable<(AuditEntry Entry, Dictionary<string, JsonElement[]> Changes)> lines, CancellationToken cancellationToken)
    {
        var wanted = new HashSet<(string Type, int Id)>();
        foreach (var (entry, changes) in lines)
        {
            if (entry.ActorId is { } actor)
                wanted.Add(("User", actor));
            if (OfPart(entry) is { } whole)
                wanted.Add(whole);
            else if (int.TryParse(entry.RecordKey, CultureInfo.InvariantCulture, out var key))
                wanted.Add((entry.RecordType, key));
            foreach (var (field, pair) in changes)
            {
                if ((TargetOf(entry.RecordType, field) ?? ForeignOf(TypeOf(entry.RecordType)?.FindProperty(field))) is { } target)
                    wanted.UnionWith(pair.Where(v => v.ValueKind == JsonValueKind.Number && v.TryGetInt32(out _)).Select(v => (target, v.GetInt32())));
            }
        }

        var names = new Dictionary<(string, int), string>();
        await AddNamesAsync(wanted, names, cancellationToken);
        // What has no name of its own goes by what it belongs to: a receipt by its contract, a vetting by its merchant.
        var nameless = wanted.Where(w => !names.ContainsKey(w)).GroupBy(w => w.Type).ToList();
        var parents = new Dictionary<(string Type, int Id), (string Type, int Id)>();
        foreach (var kind in nameless)
        {
            if (TypeOf(kind.Key) is not { } type || WholeOf(type) is not { } foreign)
                continue;
            foreach (var (id, parent) in await ParentsAsync(type, foreign.Properties[0], [.. kind.Select(k => k.Id)], cancellationToken))
                parents[(kind.Key, id)] = (foreign.PrincipalEntityType.ClrType.Name, parent);
        }

        if (parents.Count == 0)
            return names;
        await AddNamesAsync([.. parents.Values.Where(p => !names.ContainsKey(p))], names, cancellationToken);
        foreach (var (part, parent) in parents)
        {
            if (names.TryGetValue(parent, out var its))
                names[part] = its;
        }

        return names;
    }

    private IEntityType? TypeOf(string recordType) => db.Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.Name == recordType);

    private static string? ForeignOf(IProperty? property) => property?.GetContainingForeignKeys().FirstOrDefault()?.PrincipalEntityType.ClrType.Name;

    // A row of a table that only joins, such as who went on a visit, belongs to the first that it joins.
    private (string Type, int Id)? OfPart(AuditEntry entry) =>
        entry.RecordKey.Split('/') is { Length: > 1 } keys && int.TryParse(keys[0], CultureInfo.InvariantCulture, out var id)
            && TypeOf(entry.RecordType)?.FindPrimaryKey() is { Properties: [var first, ..] } && ForeignOf(first) is { } type ? (type, id) : null;

    // What a record belongs to: what it cannot be without, but neither a person nor a file.
    private static IForeignKey? WholeOf(IEntityType type) => type.GetForeignKeys()
        .Where(f => f.Properties.Count == 1 && f.Properties[0].ClrType is var clr && (clr == typeof(int) || clr == typeof(int?)) && f.PrincipalEntityType.ClrType.Name is not ("User" or "StoredFile"))
        .OrderByDescending(f => f.DeleteBehavior == DeleteBehavior.Cascade).ThenByDescending(f => f.IsRequired).FirstOrDefault();

    private Task<List<(int Id, int Parent)>> ParentsAsync(IEntityType type, IProperty foreign, int[] ids, CancellationToken cancellationToken) =>
        type.FindPrimaryKey() is not { Properties: [{ ClrType: var keyType, Name: var key }] } || keyType != typeof(int)
            ? Task.FromResult(new List<(int, int)>())
            : (Task<List<(int, int)>>)typeof(AuditDisplay).GetMethod(nameof(ParentsOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType).Invoke(null, [db, key, foreign, ids, cancellationToken])!;

    private static async Task<List<(int Id, int Parent)>> ParentsOfAsync<T>(OutreachDbContext db, string key, IProperty foreign, int[] ids, CancellationToken cancellationToken)
        where T : class
    {
        var name = foreign.Name;
        var those = db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(e => ids.Contains(EF.Property<int>(e, key)));
        var rows = foreign.ClrType == typeof(int)
            ? await those.Select(e => new { Id = EF.Property<int>(e, key), Parent = (int?)EF.Property<int>(e, name) }).ToListAsync(cancellationToken)
            : await those.Select(e => new { Id = EF.Property<int>(e, key), Parent = EF.Property<int?>(e, name) }).ToListAsync(cancellationToken);
        return [.. rows.Where(r => r.Parent is not null).Select(r => (r.Id, r.Parent!.Value))];
    }

    private async Task AddNamesAsync(HashSet<(string Type, int Id)> wanted, Dictionary<(string, int), string> names, CancellationToken cancellationToken)
    {
        int[] Of(string type) => [.. wanted.Where(w => w.Type == type).Select(w => w.Id)];
        async Task AddAsync(string type, Func<int[], IQueryable<KeyValuePair<int, string>>> read)
        {
            if (Of(type) is { Length: > 0 } ids)
            {
                foreach (var (id, name) in await read(ids).ToListAsync(cancellationToken))
                    names[(type, id)] = name;
            }
        }

        await AddAsync("User", ids => db.Users.Where(u => ids.Contains(u.Id)).Select(u => new KeyValuePair<int, string>(u.Id, u.DisplayName)));
        await AddAsync("Sponsor", ids => db.Sponsors.IgnoreQueryFilters().Where(s => ids.Contains(s.Id)).Select(s => new KeyValuePair<int, string>(s.Id, s.Name)));
        await AddAsync("Event", ids => db.Events.Where(e => ids.Contains(e.Id)).Select(e => new KeyValuePair<int, string>(e.Id, e.Title)));
        await AddAsync("EventKind", ids => db.EventKinds.Where(k => ids.Contains(k.Id)).Select(k => new KeyValuePair<int, string>(k.Id, k.Name)));
        await AddAsync("CampusPlace", ids => db.CampusPlaces.Where(p => ids.Contains(p.Id)).Select(p => new KeyValuePair<int, string>(p.Id, p.Name)));
        await AddAsync("DepartmentWord", ids => db.DepartmentWords.Where(w => ids.Contains(w.Id)).Select(w => new KeyValuePair<int, string>(w.Id, w.Word)));
        await AddAsync("Department", ids => db.Departments.Where(d => ids.Contains(d.Id)).Select(d => new KeyValuePair<int, string>(d.Id, d.Name)));
        await AddAsync("School", ids => db.Schools.IgnoreQueryFilters().Where(s => ids.Contains(s.Id)).Select(s => new KeyValuePair<int, string>(s.Id, s.Name)));
        await AddAsync("Exchange", ids => db.Exchanges.Where(e => ids.Contains(e.Id)).Select(e => new KeyValuePair<int, string>(
            e.Id, db.Schools.IgnoreQueryFilters().Where(s => s.Id == e.SchoolId).Select(s => s.Name).First())));
        await AddAsync("Alliance", ids => db.Alliances.Where(a => ids.Contains(a.Id)).Select(a => new KeyValuePair<int, string>(a.Id, a.Name)));
        await AddAsync("SchoolPost", ids => db.SchoolPosts.Where(p => ids.Contains(p.Id)).Select(p => new KeyValuePair<int, string>(p.Id, p.Title)));
        await AddAsync("AllianceOffer", ids => db.AllianceOffers.Where(o => ids.Contains(o.Id)).Select(o => new KeyValuePair<int, string>(o.Id, o.Title)));
        await AddAsync("AllianceOfferPart", ids => db.AllianceOfferParts.Where(p => ids.Contains(p.Id)).Select(p => new KeyValuePair<int, string>(
            p.Id, db.AllianceOffers.Where(o => o.Id == p.OfferId).Select(o => o.Title).First())));
        await AddAsync("SchoolInvitation", ids => db.SchoolInvitations.Where(i => ids.Contains(i.Id)).Select(i => new KeyValuePair<int, string>(
            i.Id, db.Schools.IgnoreQueryFilters().Where(s => s.Id == i.SchoolId).Select(s => s.Name).First())));
        await AddAsync("SchoolPromise", ids => db.SchoolPromises.Where(p => ids.Contains(p.Id)).Select(p => new KeyValuePair<int, string>(p.Id, p.What)));
        await AddAsync("Club", ids => db.Clubs.Where(c => ids.Contains(c.Id)).Select(c => new KeyValuePair<int, string>(c.Id, c.Name)));
        await AddAsync("ClubNeed", ids => db.ClubNeeds.Where(n => ids.Contains(n.Id)).Select(n => new KeyValuePair<int, string>(n.Id, n.Lacks)));
        await AddAsync("ClubRound", ids => db.ClubRounds.Where(r => ids.Contains(r.Id)).Select(r => new KeyValuePair<int, string>(r.Id, r.Title)));
        await AddAsync("JointSeeking", ids => db.JointSeekings.Where(s => ids.Contains(s.Id)).Select(s => new KeyValuePair<int, string>(s.Id, db.Events.Where(e => e.Id == s.EventId).Select(e => e.Title).First())));
        await AddAsync("SeekingClaim", ids => db.SeekingClaims.Where(c => ids.Contains(c.Id)).Select(c => new KeyValuePair<int, string>(
            c.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First())));
        await AddAsync("ScoutTrip", ids => db.ScoutTrips.Where(t => ids.Contains(t.Id)).Select(t => new KeyValuePair<int, string>(t.Id, t.Title)));
        await AddAsync("ScoutFind", ids => db.ScoutFinds.Where(f => ids.Contains(f.Id)).Select(f => new KeyValuePair<int, string>(
            f.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == f.SponsorId).Select(s => s.Name).First())));
        await AddAsync("MemberGroup", ids => db.MemberGroups.Where(g => ids.Contains(g.Id)).Select(g => new KeyValuePair<int, string>(g.Id, g.Name)));
        await AddAsync("CalendarPeriod", ids => db.CalendarPeriods.Where(p => ids.Contains(p.Id)).Select(p => new KeyValuePair<int, string>(p.Id, p.Name)));
        await AddAsync("LeadTime", ids => db.LeadTimes.Where(t => ids.Contains(t.Id)).Select(t => new KeyValuePair<int, string>(t.Id, t.Name)));
        await AddAsync("PolicyRule", ids => db.PolicyRules.Where(r => ids.Contains(r.Id)).Select(r => new KeyValuePair<int, string>(r.Id, r.Matter)));
        await AddAsync("OfferPackage", ids => db.OfferPackages.Where(t => ids.Contains(t.Id)).Select(t => new KeyValuePair<int, string>(t.Id, t.Name)));
        await AddAsync("EventOffer", ids => db.EventOffers.Where(o => ids.Contains(o.Id)).Select(o => new KeyValuePair<int, string>(o.Id, o.Name)));
        await AddAsync("Deal", ids => db.Deals.Where(d => ids.Contains(d.Id)).Select(d => new KeyValuePair<int, string>(
            d.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First())));
        await AddAsync("WorkItem", ids => db.WorkItems.Where(w => ids.Contains(w.Id)).Select(w => new KeyValuePair<int, string>(w.Id, w.Title)));
        await AddAsync("Meeting", ids => db.Meetings.Where(m => ids.Contains(m.Id)).Select(m => new KeyValuePair<int, string>(m.Id, m.Title)));
        await AddAsync("MeetingSeries", ids => db.MeetingSeries.Where(m => ids.Contains(m.Id)).Select(m => new KeyValuePair<int, string>(m.Id, m.Title)));
        await AddAsync("AgendaItem", ids => db.AgendaItems.Where(i => ids.Contains(i.Id)).Select(i => new KeyValuePair<int, string>(i.Id, i.Title)));
        await AddAsync("Survey", ids => db.Surveys.Where(s => ids.Contains(s.Id)).Select(s => new KeyValuePair<int, string>(s.Id, s.Title)));
        await AddAsync("SurveyQuestion", ids => db.SurveyQuestions.Where(q => ids.Contains(q.Id)).Select(q => new KeyValuePair<int, string>(q.Id, q.Text)));
        await AddAsync("SurveyOption", ids => db.SurveyOptions.Where(o => ids.Contains(o.Id)).Select(o => new KeyValuePair<int, string>(o.Id, o.Text)));
        await AddAsync("HelpRequest", ids => db.HelpRequests.Where(h => ids.Contains(h.Id)).Select(h => new KeyValuePair<int, string>(h.Id, h.What)));
        // A merchant's; the name of a person from outside is for those who answer, not for all who read the trail.
        await AddAsync("Enquiry", ids => db.Enquiries.Where(e => ids.Contains(e.Id) && e.Organisation != null).Select(e => new KeyValuePair<int, string>(e.Id, e.Organisation!)));
        await AddAsync("Tip", ids => db.Tips.Where(t => ids.Contains(t.Id)).Select(t => new KeyValuePair<int, string>(t.Id, t.Merchant)));
        await AddAsync("DepartmentCard", ids => db.DepartmentCards.Where(c => ids.Contains(c.Id)).Select(c => new KeyValuePair<int, string>(c.Id, db.Departments.Where(d => d.Id == c.DepartmentId).Select(d => d.Name).First())));
        await AddAsync("Outing", ids => db.Outings.Where(o => ids.Contains(o.Id)).Select(o => new KeyValuePair<int, string>(o.Id, o.Destination)));
        await AddAsync("Contact", ids => db.Contacts.Where(c => ids.Contains(c.Id)).Select(c => new KeyValuePair<int, string>(c.Id, c.Name)));
        await AddAsync("Visit", ids => db.Visits.IgnoreQueryFilters().Where(v => ids.Contains(v.Id)).Select(v => new KeyValuePair<int, string>(
            v.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == v.SponsorId).Select(s => s.Name).First())));
        await AddAsync("Contract", ids => db.Contracts.Where(c => ids.Contains(c.Id)).Select(c => new KeyValuePair<int, string>(
            c.Id, c.Number ?? db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First())));
        await AddAsync("StoredFile", ids => db.StoredFiles.Where(f => ids.Contains(f.Id)).Select(f => new KeyValuePair<int, string>(f.Id, f.Name)));
        await AddAsync("EventBudget", ids => db.EventBudgets.Where(b => ids.Contains(b.Id)).Select(b => new KeyValuePair<int, string>(
            b.Id, db.Events.Where(e => e.Id == b.EventId).Select(e => e.Title).First())));
        if (Of("Deliverable") is { Length: > 0 } clauses)
        {
            foreach (var d in await db.Deliverables.AsNoTracking().Where(d => clauses.Contains(d.Id)).Select(d => new { d.Id, d.Kind, d.Count, d.Unit }).ToListAsync(cancellationToken))
                names[("Deliverable", d.Id)] = texts.Item(d.Kind, d.Count, d.Unit);
        }

        if (Of("EventOfferLine") is { Length: > 0 } lineIds)
        {
            foreach (var l in await db.EventOfferLines.AsNoTracking().Where(l => lineIds.Contains(l.Id)).Select(l => new { l.Id, l.Kind, l.Count, l.Unit }).ToListAsync(cancellationToken))
                names[("EventOfferLine", l.Id)] = texts.Item(l.Kind, l.Count, l.Unit);
        }

        await AddAsync("Term", ids => db.Terms.Where(t => ids.Contains(t.Id)).Select(t => new KeyValuePair<int, string>(t.Id, t.Name)));
        await AddAsync("JobPosting", ids => db.JobPostings.Where(p => ids.Contains(p.Id)).Select(p => new KeyValuePair<int, string>(p.Id, p.Title)));
        await AddAsync("Invitation", ids => db.Invitations.Where(i => ids.Contains(i.Id)).Select(i => new KeyValuePair<int, string>(i.Id, i.DisplayName)));
        await AddAsync("Position", ids => db.Positions.Where(p => ids.Contains(p.Id)).Select(p => new KeyValuePair<int, string>(p.Id, db.Users.Where(u => u.Id == p.UserId).Select(u => u.DisplayName).First())));
    }
}
