using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Places;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Blacklist;

namespace Outreach.Web.Features.Contracts.Drafts;

public abstract class DraftRow
{
    public int? Id { get; set; }

    /// <summary>Whether nothing was typed into it.</summary>
    public abstract bool IsBlank();
}

public sealed class InstalmentInput : DraftRow
{
    [Display(Name = "Due by")]
    public DateOnly? DueOn { get; set; }

    /// <summary>CNY.</summary>
    [Display(Name = "Amount")]
    public decimal? Amount { get; set; }

    /// <inheritdoc/>
    public override bool IsBlank() => DueOn is null && Amount is null;
}

public sealed class DeliverableInput : DraftRow
{
    [Display(Name = "Kind")]
    public DeliverableKind? Kind { get; set; }

    [Display(Name = "Count")]
    public int? Count { get; set; }

    [StringLength(10), Display(Name = "Unit")]
    public string? Unit { get; set; }

    [Display(Name = "Place")]
    public int? PlaceId { get; set; }

    [StringLength(100), Display(Name = "Or the place in words")]
    public string? Place { get; set; }

    [Display(Name = "Starts on")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>For ourselves alone; not in the contract.</summary>
    [Display(Name = "Take down on")]
    public DateOnly? TakeDownOn { get; set; }

    [Display(Name = "Carried out by")]
    public int? DepartmentId { get; set; }

    /// <summary>What else is to be known.</summary>
    [StringLength(300), Display(Name = "Note")]
    public string? Note { get; set; }

    /// <inheritdoc/>
    public override bool IsBlank() => Kind is null && Count is null && Unit is null && PlaceId is null && Place is null && StartsOn is null && DepartmentId is null && Note is null;
}

public sealed class ClauseInput : DraftRow
{
    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Text")]
    public string? Text { get; set; }

    /// <inheritdoc/>
    public override bool IsBlank() => Text is null;
}

public sealed class DraftInput : IVersionedInput
{
    public int Version { get; set; }

    /// <summary>Whether the post carries the text; one that only submits does not.</summary>
    public bool Filled { get; set; }

    [Display(Name = "The department is")]
    public PartyRole DepartmentRole { get; set; } = PartyRole.PartyB;

    /// <summary>CNY.</summary>
    [Display(Name = "Cash")]
    public decimal? Cash { get; set; }

    [StringLength(500), Display(Name = "Goods")]
    public string? Goods { get; set; }

    /// <summary>Whether no other merchant of the industry may sponsor the event.</summary>
    [Display(Name = "Exclusive: no other merchant of this industry sponsors the event")]
    public bool IsExclusive { get; set; }

    [Display(Name = "Signs for the department")]
    public int? SignerId { get; set; }

    [StringLength(60), Display(Name = "Signs for the sponsor")]
    public string? SponsorSigner { get; set; }

    public List<InstalmentInput> Instalments { get; set; } = [];

    public List<DeliverableInput> Deliverables { get; set; } = [];

    public List<ClauseInput> Clauses { get; set; } = [];

    public Dictionary<string, string?> Reasons { get; set; } = [];

    /// <summary>What the domain takes; blank rows are left out, and a kind brings its usual unit along.</summary>
    public ContractContent ToContent() => new(
        DepartmentRole, Cash, Goods, IsExclusive, SignerId, SponsorSigner,
        [.. Instalments.Where(r => !r.IsBlank()).Select(r => new InstalmentContent(r.Id ?? 0, r.DueOn, r.Amount))],
        [.. Deliverables.Where(r => !r.IsBlank()).Select(r => new DeliverableContent(
            r.Id ?? 0, r.Kind, r.Count, r.Unit ?? r.Kind?.UsualUnit(), r.PlaceId, r.PlaceId is null ? r.Place : null, r.StartsOn, r.DepartmentId, r.Note))],
        [.. Clauses.Where(r => !r.IsBlank()).Select(r => new ClauseContent(r.Id ?? 0, r.Text!))]);

    public static DraftInput Of(Contract contract)
    {
        var content = contract.Content;
        var downs = contract.Deliverables.GroupBy(d => d.Id).ToDictionary(g => g.Key, g => g.First().TakeDownOn);
        return new DraftInput
        {
            Version = contract.Revision,
            Filled = true,
            DepartmentRole = content.DepartmentRole,
            Cash = content.Cash,
            Goods = content.Goods,
            IsExclusive = content.IsExclusive,
            SignerId = content.SignerId,
            SponsorSigner = content.SponsorSigner,
            Instalments = [.. content.Instalments.Select(i => new InstalmentInput { Id = i.Id, DueOn = i.DueOn, Amount = i.Amount })],
            Deliverables =
            [
                .. content.Deliverables.Select(d => new DeliverableInput
                {
                    Id = d.Id,
                    Kind = d.Kind,
                    Count = d.Count,
                    Unit = d.Unit,
                    PlaceId = d.PlaceId,
                    Place = d.Place,
                    StartsOn = d.StartsOn,
                    TakeDownOn = downs[d.Id],
                    DepartmentId = d.DepartmentId,
                    Note = d.Note,
                }),
            ],
            Clauses = [.. content.Clauses.Select(c => new ClauseInput { Id = c.Id, Text = c.Text })],
        };
    }

    /// <summary>An empty clause to begin with; more rows come when they are asked for.</summary>
    public DraftInput WithFirstRow()
    {
        if (Deliverables.Count == 0)
            Deliverables.Add(new DeliverableInput());
        return this;
    }

    /// <summary>Takes the version of a text that was saved meanwhile; rows that were taken out of it would be new ones.</summary>
    public void GoOnFrom(DraftInput stored)
    {
        Version = stored.Version;
        Known(Instalments, stored.Instalments);
        Known(Deliverables, stored.Deliverables);
        Known(Clauses, stored.Clauses);

        static void Known<T>(List<T> typed, List<T> stored)
            where T : DraftRow
        {
            foreach (var row in typed.Where(r => stored.All(s => s.Id != r.Id)))
                row.Id = null;
        }
    }

    /// <summary>
    /// A button that adds or takes out a row, such as <c>deliverables:add</c> or <c>clauses:2</c>. The form comes back and
    /// nothing is saved.
    /// </summary>
    public void ChangeRows(string which)
    {
        var parts = which.Split(':');
        switch (parts[0])
        {
            case "instalments": Change(Instalments, ContractContent.InstalmentLimit); break;
            case "deliverables": Change(Deliverables, ContractContent.DeliverableLimit); break;
            case "clauses": Change(Clauses, ContractContent.ClauseLimit); break;
        }

        void Change<T>(List<T> rows, int most)
            where T : DraftRow, new()
        {
            if (parts[^1] == "add" && rows.Count < most)
                rows.Add(new T());
            else if (int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < rows.Count)
                rows.RemoveAt(number);
        }
    }
}

public sealed record DraftChoices(
    IReadOnlyList<SelectListItem> Places, IReadOnlyList<SelectListItem> Departments, IReadOnlyList<SelectListItem> Signers)
{
    /// <summary>What each place takes.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<DeliverableKind>> PlaceKinds { get; init; } = new Dictionary<int, IReadOnlyList<DeliverableKind>>();
}

public sealed record DraftFacts(
    int Id, ContractState State, int DealId, int SponsorId, string Sponsor, string? Event, DateOnly? EventStartsOn, DateOnly? EventEndsOn,
    string Department, int? AmendsId, string? AmendsNumber, string? ReturnedBy, string? ReturnReason, IReadOnlyDictionary<string, string> Comments,
    DateTimeOffset ChangedAt)
{
    /// <summary>What a department said when it declined a clause, by the clause's row.</summary>
    public IReadOnlyDictionary<int, string> Declined { get; init; } = new Dictionary<int, string>();
}

public sealed record DraftPage(DraftFacts Facts, DraftChoices Choices, CheckPanel Check)
{
    public const string Key = "DraftPage";

    /// <summary>Of an amendment: where its contract stands, and what has changed since the draft was brought up to it.</summary>
    public AmendmentView? Standing { get; init; }

    /// <summary>What is said of a merchant on the blacklist; null for any other.</summary>
    public BlacklistNotice? Blacklisted { get; init; }

    /// <summary>What the paper lacks of us, by the names of settings.</summary>
    public IReadOnlyList<string> PaperLacks { get; init; } = [];

    /// <summary>The account that the paper names; null while none is set.</summary>
    public string? PayTo { get; init; }

    /// <summary>How much room the places of its clauses have, by the clause's row.</summary>
    public IReadOnlyDictionary<int, string> Room { get; init; } = new Dictionary<int, string>();
}

/// <summary>A finding beside the draft.</summary>
/// <param name="Reason">Why it was accepted; null while it is open.</param>
/// <param name="FalseAlarm">Why somebody holds it to be wrong.</param>
public sealed record PanelFinding(Finding Finding, string Where, string Target, string? Reason, string? FalseAlarm);

public sealed record CheckPanel(int ContractId, IReadOnlyList<PanelFinding> Findings)
{
    /// <summary>Findings of one cause are one: the same lack, or the same day that is past, of several clauses. What quotes words stands alone.</summary>
    public IReadOnlyList<IReadOnlyList<PanelFinding>> Groups { get; } =
        [.. Findings.GroupBy(f => (f.Finding.Rule, f.Finding.Severity, Of: f.Finding.Quote is null ? f.Reason : f.Finding.Fingerprint)).Select(g => (IReadOnlyList<PanelFinding>)[.. g])];

    public int Errors => Groups.Count(g => g[0].Finding.Severity == FindingSeverity.Error);

    /// <summary>Warnings without a reason.</summary>
    public int OpenWarnings => Groups.Count(g => g[0].Finding.Severity == FindingSeverity.Warning && g[0].Reason is null);

    /// <summary>Whether nothing keeps the draft from being submitted.</summary>
    public bool IsClean => Errors == 0 && OpenWarnings == 0;
}

public sealed record NewDraftModel(
    int DealId, string Sponsor, string? Event, decimal? Cash, string? Goods, bool CanDraft, IReadOnlyList<StartChoice> Offers, IReadOnlyList<ContractRow> Earlier)
{
    /// <summary>What is said of a merchant on the blacklist; null for any other.</summary>
    public BlacklistNotice? Blacklisted { get; init; }

    /// <summary>Offers of the deal's event, or of the term, that their departments have cleared.</summary>
    public IReadOnlyList<StartChoice> Cleared { get; init; } = [];
}

public sealed record StartChoice(int Id, string Name, string? Description, decimal? Cash, int Lines);

/// <summary>What an autosave answers.</summary>
/// <param name="Ids">Stored rows by field name, such as <c>Deliverables[0].Id</c>.</param>
/// <param name="Room">How much room the place of a clause has, by the name of its field.</param>
public sealed record AutosaveAnswer(int Revision, IReadOnlyDictionary<string, int> Ids, IReadOnlyDictionary<string, string> Room, string Message, string? Capitals, string Check);
