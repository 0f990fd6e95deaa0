using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Contracts.Packages;

public static class OfferPackageErrors
{
    public static readonly DomainError CashRange = new("offer.cash-range", "Enter an amount from 0 to 9,999,999.99, with two decimals at most.", "SuggestedCash");

    public static readonly DomainError NoLines = new("offer.no-lines", "Say what the sponsor gets: at least one benefit.", "Lines[0].Kind");

    /// <summary>More than 40 benefits.</summary>
    public static readonly DomainError TooManyLines = new("offer.too-many-lines", "A package has at most 40 benefits.");

    public static readonly DomainError NameTaken = new("offer.name-taken", "There is a package of this name already.", "Name");

    public static readonly DomainError AlreadyRetired = new("offer.retired", "The package is retired already.");

    /// <summary>Not retired.</summary>
    public static readonly DomainError NotRetired = new("offer.not-retired", "The package is on offer already.");

    public static readonly DomainError LineKind = new("offer.line-kind", "Benefit {0}: choose what is given.", "Kind");

    public static readonly DomainError LineCount = new("offer.line-count", "Benefit {0}: say how many, 1 to 100,000.", "Count");

    /// <summary>No unit.</summary>
    public static readonly DomainError LineUnit = new("offer.line-unit", "Benefit {0}: say the unit, such as pieces or times.", "Unit");

    public static readonly DomainError LinePlaceTwice = new("offer.line-place-twice", "Benefit {0}: choose a place from the list or write it in words, not both.", "PlaceWords");

    /// <summary>Days before the event out of range.</summary>
    public static readonly DomainError LineDays = new("offer.line-days", "Benefit {0}: enter 0 to 365 days before the event.", "DaysBefore");

    public static readonly DomainError LineNoPlace = new("offer.line-no-place", "Benefit {0}: choose a place from the list.", "PlaceId");

    /// <summary>The place does not take the kind.</summary>
    public static readonly DomainError LinePlaceKind = new("offer.line-place-kind", "Benefit {0}: this place does not take the kind. Choose another place.", "PlaceId");

    public static readonly DomainError LineNoDepartment = new("offer.line-no-department", "Benefit {0}: choose a department from the list.", "DepartmentId");
}
