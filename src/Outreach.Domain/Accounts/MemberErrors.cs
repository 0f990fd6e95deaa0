using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

public static class MemberErrors
{
    public static readonly DomainError NobodyGoesOn = new("term.nobody", "Tick at least one person who goes on.");

    public static readonly DomainError ReceiverNotMember = new("member.receiver", "Only members of the department take something over.");

    public static readonly DomainError OwnSecondStep = new("member.own-second-step", "Your own second step is turned off under My account, with your password.");

    /// <summary>A last day before the first.</summary>
    public static readonly DomainError EndBeforeStart = new("term.end-before-start", "The last day is before the first day.", "EndsOn");

    /// <summary>A day that belongs to two terms, of which neither is a part of the other.</summary>
    public static readonly DomainError TermsOverlap = new("term.overlap", "These days overlap with “{0}”. A term begins after the last one, or is a part of it such as half a year.", "StartsOn");

    /// <summary>A role that decides, given by an administrator to themselves.</summary>
    public static readonly DomainError OwnRole = new("position.own-role", "You cannot give yourself this role. Another administrator gives it.", "Role");

    public static readonly DomainError AlreadyEnded = new("position.ended", "This position has already ended.");

    /// <summary>The portal would be left without an administrator.</summary>
    public static readonly DomainError LastAdministrator = new("position.last-administrator", "Then there would be a day without an administrator. Make somebody else administrator first.");

    public static readonly DomainError TermOver = new("position.term-over", "This term is over. Choose another one.", "TermId");

    public static readonly DomainError NotForStudents = new("position.student", "Students need no position: they register themselves.", "Role");

    public static readonly DomainError NoSuchTerm = new("position.no-term", "Choose a term from the list.", "TermId");

    public static readonly DomainError HasAccount = new("invitation.has-account", "There is an account with this e-mail address already. Open it under Accounts and add a position there.", "Email");

    public static readonly DomainError TermNameTaken = new("term.name-taken", "There is a term of this name already.", "Name");

    /// <summary>The link was used, revoked or is older than 7 days.</summary>
    public static readonly DomainError InvitationOver = new("invitation.over", "This invitation has been used, withdrawn, or is older than 7 days. Ask for a new one.");
}
