using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

/// <summary>A school year or half of one, such as 2026-2027学年.</summary>
public sealed class Term : Entity
{
    private Term()
    {
    }

    /// <summary>A term from one day to another, both included.</summary>
    public Term(string name, DateOnly startsOn, DateOnly endsOn) => (Name, StartsOn, EndsOn) = (name, startsOn, endsOn);

    /// <summary>Unique name, at most 40 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Whether it shares days with other ones without being a part of them, such as half of a school year, or having them as its parts.</summary>
    public bool Overlaps(DateOnly startsOn, DateOnly endsOn) => StartsOn <= endsOn && startsOn <= EndsOn
        && ((StartsOn, EndsOn) == (startsOn, endsOn) || !((StartsOn <= startsOn && endsOn <= EndsOn) || (startsOn <= StartsOn && EndsOn <= endsOn)));

    /// <summary>Renames or moves it; fails when the last day is before the first.</summary>
    public Result Edit(string name, DateOnly startsOn, DateOnly endsOn)
    {
        if (endsOn < startsOn)
            return MemberErrors.EndBeforeStart;
        (Name, StartsOn, EndsOn) = (name, startsOn, endsOn);
        return Result.Success;
    }
}
