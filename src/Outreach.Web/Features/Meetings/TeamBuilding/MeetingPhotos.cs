using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.TeamBuilding;

public static class MeetingPhotos
{
    /// <summary>Photos of team buildings are for people of the department, whoever else was invited.</summary>
    public static IQueryable<StoredFile> MeetingPhotosSeenBy(this OutreachDbContext db, CurrentUser me, DateOnly today)
    {
        var id = me.Id;
        var members = db.Users.InDepartment(today).Where(u => u.Id == id);
        return db.StoredFiles.Where(f => f.Purpose == FilePurpose.MeetingPhoto && db.Meetings.Any(m => m.Files.Any(x => x.FileId == f.Id)) && members.Any());
    }
}
