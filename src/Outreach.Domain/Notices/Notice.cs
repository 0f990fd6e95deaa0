using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;
using Outreach.Domain.Members;

namespace Outreach.Domain.Notices;

/// <summary>A message in the portal, in its reader's language; written in the transaction of what causes it, beside the mail.</summary>
public sealed class Notice
{
    private Notice()
    {
    }

    /// <summary>A message to a person.</summary>
    /// <param name="userId">To whom.</param>
    /// <param name="subject">At most 200 characters.</param>
    /// <param name="text">At most 1,000 characters; longer ones are cut.</param>
    /// <param name="link">Where it leads, a path of the portal; at most 200 characters.</param>
    /// <param name="now">When.</param>
    public Notice(int userId, string subject, string text, string? link, DateTimeOffset now)
    {
        UserId = userId;
        Subject = Searching.SearchText.Shorten(subject, 200);
        Text = Searching.SearchText.Shorten(text, 1000);
        Link = link;
        At = now;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>To whom.</summary>
    public int UserId { get; private set; }

    /// <summary>In a line.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>In full.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where it leads.</summary>
    public string? Link { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was read, UTC.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Notes that it was read.</summary>
    public void Read(DateTimeOffset now) => ReadAt ??= now;
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.Subject).HasMaxLength(200);
        builder.Property(n => n.Text).HasMaxLength(1000);
        builder.Property(n => n.Link).HasMaxLength(200);
        builder.HasOne<User>().WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.UserId, n.ReadAt });
        builder.HasIndex(n => new { n.UserId, n.At, n.Id });
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}
