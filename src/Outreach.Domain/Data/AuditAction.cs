using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Data;

/// <summary>What a save did to a record, or what somebody did that changes no record but must leave a trace.</summary>
public enum AuditAction
{
    Created,

    Changed,

    Deleted,

    [Display(Name = "Sign-in")] SignedIn,

    [Display(Name = "Failed sign-in")] SignInFailed,

    [Display(Name = "Second step of signing in switched on")] TwoFactorOn,

    [Display(Name = "Second step of signing in switched off")] TwoFactorOff,

    [Display(Name = "Signed out everywhere")] SignedOutEverywhere,

    [Display(Name = "Password changed")] PasswordChanged,

    [Display(Name = "Password reset by mail")] PasswordReset,

    [Display(Name = "Recovery code used")] RecoveryCodeUsed,

    [Display(Name = "Locked after wrong attempts")] LockedOut,

    [Display(Name = "Unlocked")] Unlocked,

    [Display(Name = "Second step of signing in reset")] TwoFactorReset,

    [Display(Name = "Exported")] Exported,

    [Display(Name = "Proof removed")] ProofRemoved,
}
