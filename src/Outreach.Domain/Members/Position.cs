using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;

namespace Outreach.Domain.Members;

/// <summary>What a person is to the portal (domain.md, "Who uses it").</summary>
public enum Role
{
    /// <summary>学生</summary>
    [Display(Name = "Student")] Student,

    /// <summary>干事</summary>
    [Display(Name = "Officer")] Officer,

    /// <summary>副部长</summary>
    [Display(Name = "Vice minister")] ViceMinister,

    /// <summary>部长</summary>
    [Display(Name = "Minister")] Minister,

    /// <summary>指导老师</summary>
    [Display(Name = "Advisor")] Advisor,

    /// <summary>部门联络人</summary>
    [Display(Name = "Department liaison")] DepartmentLiaison,

    /// <summary>友校联络人</summary>
    [Display(Name = "School partner")] SchoolPartner,

    /// <summary>管理员</summary>
    [Display(Name = "Administrator")] Administrator,
}

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

    /// <summary>Renames or moves it; fails when the last day is before the first.</summary>
    public Result Edit(string name, DateOnly startsOn, DateOnly endsOn)
    {
        if (endsOn < startsOn)
            return MemberErrors.EndBeforeStart;
        (Name, StartsOn, EndsOn) = (name, startsOn, endsOn);
        return Result.Done;
    }
}

/// <summary>A role held by a person for a time. What it permits ends with its last day (domain.md, "Who uses it").</summary>
public sealed class Position : Entity
{
    private Position()
    {
    }

    /// <summary>A role from a day on.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="termId">Within which term; null for those outside terms, such as the advisor.</param>
    /// <param name="role">Which.</param>
    /// <param name="group">Group within the department, or the department or school that a liaison speaks for.</param>
    /// <param name="startsOn">First day.</param>
    /// <param name="endsOn">Last day; null when open.</param>
    public Position(int userId, int? termId, Role role, string? group, DateOnly startsOn, DateOnly? endsOn)
    {
        UserId = userId;
        TermId = termId;
        Role = role;
        Group = group;
        StartsOn = startsOn;
        EndsOn = endsOn;
    }

    /// <summary>Who.</summary>
    public int UserId { get; private set; }

    /// <summary>Within which term, if any.</summary>
    public int? TermId { get; private set; }

    /// <summary>Which role.</summary>
    public Role Role { get; private set; }

    /// <summary>Group, department or school; at most 60 characters.</summary>
    public string? Group { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day; null when open.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Follows a department that has a new name.</summary>
    public void RenameGroup(string group) => Group = group;

    /// <summary>Whether it permits anything on <paramref name="day"/>.</summary>
    public bool IsHeldOn(DateOnly day) => StartsOn <= day && (EndsOn is null || day <= EndsOn);

    /// <summary>
    /// Ends it with <paramref name="lastDay"/>; an end before the start makes it never held. A last day to come can be
    /// moved either way; what has ended stays so.
    /// </summary>
    public Result End(DateOnly lastDay, DateOnly today)
    {
        if (EndsOn < today && EndsOn < lastDay)
            return MemberErrors.AlreadyEnded;
        EndsOn = lastDay;
        return Result.Done;
    }
}

/// <summary>The portal is never without an administrator.</summary>
public static class Administrators
{
    /// <summary>
    /// The last day up to which, from <paramref name="today"/> on, every day has a holder of one of the positions: the day
    /// before today when today has none, <see cref="DateOnly.MaxValue"/> when it never ends.
    /// </summary>
    /// <param name="positions">First and last day of each position of an administrator with an open account.</param>
    /// <param name="today">The first day that counts.</param>
    public static DateOnly LastDayHeld(IEnumerable<(DateOnly StartsOn, DateOnly? EndsOn)> positions, DateOnly today)
    {
        var last = today.AddDays(-1);
        foreach (var (startsOn, endsOn) in positions.OrderBy(p => p.StartsOn))
        {
            if (startsOn > last.AddDays(1))
                break;
            if (endsOn is null)
                return DateOnly.MaxValue;
            if (endsOn > last)
                last = endsOn.Value;
            if (last == DateOnly.MaxValue)
                return last;
        }

        return last;
    }
}

/// <summary>Failures around people.</summary>
public static class MemberErrors
{
    /// <summary>A last day before the first.</summary>
    public static readonly DomainError EndBeforeStart = new("term.end-before-start", "The last day is before the first day.", "EndsOn");

    /// <summary>The position ended earlier.</summary>
    public static readonly DomainError AlreadyEnded = new("position.ended", "This position has already ended.");

    /// <summary>The portal would be left without an administrator.</summary>
    public static readonly DomainError LastAdministrator = new("position.last-administrator", "Then there would be a day without an administrator. Make somebody else administrator first.");

    /// <summary>A position in a term that is over.</summary>
    public static readonly DomainError TermOver = new("position.term-over", "This term is over. Choose another one.", "TermId");

    /// <summary>Students hold no position.</summary>
    public static readonly DomainError NotForStudents = new("position.student", "Students need no position: they register themselves.", "Role");

    /// <summary>No such term.</summary>
    public static readonly DomainError NoSuchTerm = new("position.no-term", "Choose a term from the list.", "TermId");

    /// <summary>Somebody has an account with the address.</summary>
    public static readonly DomainError HasAccount = new("invitation.has-account", "There is an account with this e-mail address already. Open it under Accounts and add a position there.", "Email");

    /// <summary>A term of that name exists.</summary>
    public static readonly DomainError TermNameTaken = new("term.name-taken", "There is a term of this name already.", "Name");

    /// <summary>The link was used, revoked or is older than 7 days.</summary>
    public static readonly DomainError InvitationOver = new("invitation.over", "This invitation has been used, withdrawn, or is older than 7 days. Ask for a new one.");
}

internal sealed class TermMapping : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("Terms");
        builder.Property(t => t.Name).HasMaxLength(40);
        builder.HasIndex(t => t.Name).IsUnique();
        builder.HasIndex(t => t.StartsOn);
    }
}

internal sealed class PositionMapping : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.ToTable("Positions");
        builder.Property(p => p.Group).HasMaxLength(60);
        builder.HasOne<User>().WithMany(u => u.Positions).HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Term>().WithMany().HasForeignKey(p => p.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.UserId, p.EndsOn });
        builder.HasIndex(p => p.Role);
    }
}
