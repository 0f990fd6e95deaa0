using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Outreach.Web.Features.Shared;

/// <summary>The buttons that add or take out a row of a form work without scripts: the form comes back, nothing is saved.</summary>
public static class FormRows
{
    /// <param name="press"><c>add</c>, or the number of the row to take out, from 0; null saves.</param>
    /// <returns>Whether a row was added or taken out, so that the form is shown again.</returns>
    public static bool Change<TRow>(ModelStateDictionary state, List<TRow> rows, string? press, int most)
        where TRow : new()
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rows);
        if (press is null)
            return false;
        if (press == "add")
        {
            // What cannot be read stays as it was typed; it is told when the form is saved.
            foreach (var entry in state.Values)
                entry.Errors.Clear();
            if (rows.Count < most)
                rows.Add(new TRow());
            return true;
        }

        // The values of the rows below move up.
        state.Clear();
        if (int.TryParse(press, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < rows.Count)
            rows.RemoveAt(number);
        return true;
    }
}
