using System.Globalization;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Contracts.Differences;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Contracts.Reviews;

public static class ReviewDisplay
{
    /// <summary>A part, such as “promise 3”.</summary>
    public static string Part(IStringLocalizer texts, ContractPart part, int number) => part switch
    {
        ContractPart.Deliverable => texts["Promise {0}", number],
        ContractPart.Instalment => texts["Instalment {0}", number],
        ContractPart.Clause => texts["Further clause {0}", number],
        _ => texts.Text(part),
    };

    /// <summary>The part that a comment is on; a part that is gone is named as such.</summary>
    public static string Part(IStringLocalizer texts, ContractContent content, string key)
    {
        int Find<T>(IReadOnlyList<T> rows, Func<T, string> keyOf) => rows.Select((r, i) => (Key: keyOf(r), Number: i + 1)).FirstOrDefault(r => r.Key == key).Number;
        if (Find(content.Deliverables, d => ClauseKeys.Deliverable(d.Id)) is var d and > 0)
            return Part(texts, ContractPart.Deliverable, d);
        if (Find(content.Instalments, i => ClauseKeys.Instalment(i.Id)) is var i and > 0)
            return Part(texts, ContractPart.Instalment, i);
        if (Find(content.Clauses, c => ClauseKeys.Clause(c.Id)) is var c and > 0)
            return Part(texts, ContractPart.Clause, c);
        return key switch
        {
            ClauseKeys.Cash => texts.Text(ContractPart.Cash),
            ClauseKeys.Goods => texts.Text(ContractPart.Goods),
            ClauseKeys.Parties => texts.Text(ContractPart.Parties),
            ClauseKeys.Whole or ClauseDraft.WholeKey => texts["Whole contract"],
            _ => texts["a part that is gone"],
        };
    }

    public static string Value(IStringLocalizer texts, DisplayFormatter show, ReviewNames names, ContractField field, object value) => value switch
    {
        Enum e => texts.Text(e),
        bool b => b ? texts["Yes"] : texts["No"],
        decimal amount => show.Money(amount),
        DateOnly day => show.Day(day),
        int id when field == ContractField.Department => names.Departments.GetValueOrDefault(id, "—"),
        int id when field == ContractField.CampusPlace => names.Places.GetValueOrDefault(id, "—"),
        int id when field == ContractField.Signer => names.People.GetValueOrDefault(id, "—"),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };
}
