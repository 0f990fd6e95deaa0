using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Home.Language;

public sealed class LanguageCommands(OutreachDbContext db)
{
    /// <param name="culture">Name of a language of the portal.</param>
    public async Task ChooseAsync(int userId, string culture, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellationToken);
        user.Language = culture;
        await db.SaveChangesAsync(cancellationToken);
    }
}
