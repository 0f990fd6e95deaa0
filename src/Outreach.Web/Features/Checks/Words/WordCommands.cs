using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Wording;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Wording;

namespace Outreach.Web.Features.Checks.Words;

public sealed class WordCommands(OutreachDbContext db, DepartmentWordsCache cache)
{
    public async Task<Result> AddAsync(DepartmentWord word, CancellationToken cancellationToken)
    {
        db.DepartmentWords.Add(word);
        var saved = await db.TrySaveAsync(cancellationToken, ("DepartmentWords", WordingErrors.WordTaken));
        cache.Invalidate();
        return saved;
    }

    public async Task<Result> RemoveAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.DepartmentWords.SingleOrDefaultAsync(w => w.Id == id, cancellationToken) is not { } word)
            return Result.NotFound;
        db.DepartmentWords.Remove(word);
        var saved = await db.TrySaveAsync(cancellationToken);
        cache.Invalidate();
        return saved;
    }
}
