using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts;

/// <summary>The last number drawn in a year: a row, so that both databases draw without gaps.</summary>
public sealed class ContractCounter : Entity
{
    private ContractCounter()
    {
    }

    /// <summary>The counter of a year, before its first number.</summary>
    public ContractCounter(int year) => Year = year;

    /// <summary>Year in the department's time zone; unique.</summary>
    public int Year { get; private set; }

    /// <summary>The last number drawn, 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>Draws the next number, such as WL-2026-0001. It counts once it is saved with the contract that bears it.</summary>
    public string Draw() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"WL-{Year:0000}-{++Last:0000}");
}
