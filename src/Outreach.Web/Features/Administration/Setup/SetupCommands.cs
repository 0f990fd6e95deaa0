using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Setup;

public sealed class SetupCommands(OutreachDbContext db, UserManager<User> users, SettingsCache cache, DepartmentTime time)
{
    public User NewAccount(SetupInput input) => new()
    {
        UserName = input.Email,
        Email = input.Email,
        EmailConfirmed = true,
        DisplayName = input.DisplayName ?? "",
        CreatedAt = time.Now,
    };

    /// <summary>Makes the first administrator. Of two at once one wins: both use up the same version of the settings.</summary>
    public async Task<Result> SetUpAsync(DepartmentSettings settings, User user, SetupInput input, CancellationToken cancellationToken)
    {
        var edited = settings.Edit(input.DepartmentName!, settings.TimeZone, settings.ColdDealDays, settings.FallBackDays);
        if (!edited.IsSuccess)
            return edited;
        var written = settings.EditContracts(new ContractSettings(
            input.PartyName ?? settings.PartyName, input.PartyAddress ?? settings.PartyAddress, input.PartyPhone ?? settings.PartyPhone, settings.AdvisorThreshold, settings.AfterEventPercent, settings.CosignReminderDays, settings.ViceMinistersSign, settings.AdvisorSigns,
            settings.InterestBarDays)
        {
            PayTo = input.PayTo ?? settings.PayTo,
        });
        if (!written.IsSuccess)
            return written;
        settings.SetSetupToken(null);
        db.Users.Add(user);
        db.Positions.Add(new Position(user.Id, null, Role.Administrator, null, time.Today, null));
        // Clauses may name it from the first contract on.
        if (!await db.Departments.AnyAsync(d => d.IsOwn || d.Name == input.DepartmentName, cancellationToken))
            db.Departments.Add(new Department(input.DepartmentName!, isOwn: true));
        try
        {
            // Saves what stands above with the account, or nothing.
            var made = await users.CreateAsync(user, input.Password!);
            if (!made.Succeeded)
                return new DomainError("setup.refused", string.Join(' ', made.Errors.Select(e => e.Description).Distinct()), nameof(input.Email));
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation("IX_Departments_Name"))
        {
            return Result.Conflict;
        }

        cache.Invalidate();
        return Result.Success;
    }
}
