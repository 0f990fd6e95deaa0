using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Events.Gates;
using Outreach.Domain.Files;

namespace Outreach.Domain.Events;

internal sealed class EventOrganiserMapping : IEntityTypeConfiguration<EventOrganiser>
{
    public void Configure(EntityTypeBuilder<EventOrganiser> builder)
    {
        builder.ToTable("EventOrganisers");
        builder.HasKey(o => new { o.EventId, o.Number });
        builder.Property(o => o.Number).ValueGeneratedNever();
        builder.Property(o => o.Name).HasMaxLength(60);
    }
}

internal sealed class EventPartnerMapping : IEntityTypeConfiguration<EventPartner>
{
    public void Configure(EntityTypeBuilder<EventPartner> builder)
    {
        builder.ToTable("EventPartners");
        builder.HasKey(p => new { p.EventId, p.DepartmentId });
        builder.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventSchoolMapping : IEntityTypeConfiguration<EventSchool>
{
    public void Configure(EntityTypeBuilder<EventSchool> builder)
    {
        builder.ToTable("EventSchools");
        builder.HasKey(x => new { x.EventId, x.SchoolId });
    }
}

internal sealed class EventHelperMapping : IEntityTypeConfiguration<EventHelper>
{
    public void Configure(EntityTypeBuilder<EventHelper> builder)
    {
        builder.ToTable("EventHelpers");
        builder.HasKey(h => new { h.EventId, h.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(h => h.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EventFlowRowMapping : IEntityTypeConfiguration<EventFlowRow>
{
    public void Configure(EntityTypeBuilder<EventFlowRow> builder)
    {
        builder.ToTable("EventFlowRows");
        builder.HasKey(f => new { f.EventId, f.Number });
        builder.Property(f => f.Number).ValueGeneratedNever();
        builder.Property(f => f.Item).HasMaxLength(60);
        builder.Property(f => f.Content).HasMaxLength(500);
        builder.Property(f => f.InCharge).HasMaxLength(60);
        builder.Property(f => f.Props).HasMaxLength(200);
        builder.Property(f => f.Note).HasMaxLength(200);
        builder.Ignore(f => f.Details);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(f => f.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventDutyMapping : IEntityTypeConfiguration<EventDuty>
{
    public void Configure(EntityTypeBuilder<EventDuty> builder)
    {
        builder.ToTable("EventDuties");
        builder.HasKey(d => new { d.EventId, d.Key });
        builder.Property(d => d.Key).ValueGeneratedNever();
        builder.Property(d => d.Group).HasMaxLength(40);
        builder.Property(d => d.Duty).HasMaxLength(500);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.LeaderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Members).WithOne().HasForeignKey(m => new { m.EventId, m.DutyKey }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EventDutyMemberMapping : IEntityTypeConfiguration<EventDutyMember>
{
    public void Configure(EntityTypeBuilder<EventDutyMember> builder)
    {
        builder.ToTable("EventDutyMembers");
        builder.HasKey(m => new { m.EventId, m.DutyKey, m.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EventRiskMapping : IEntityTypeConfiguration<EventRisk>
{
    public void Configure(EntityTypeBuilder<EventRisk> builder)
    {
        builder.ToTable("EventRisks");
        builder.HasKey(r => new { r.EventId, r.Number });
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Risk).HasMaxLength(200);
        builder.Property(r => r.Action).HasMaxLength(500);
        builder.Property(r => r.Who).HasMaxLength(60);
    }
}

internal sealed class EventAwardMapping : IEntityTypeConfiguration<EventAward>
{
    public void Configure(EntityTypeBuilder<EventAward> builder)
    {
        builder.ToTable("EventAwards");
        builder.HasKey(a => new { a.EventId, a.Number });
        builder.Property(a => a.Number).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(60);
        builder.Property(a => a.Prize).HasMaxLength(100);
    }
}

internal sealed class EventFileMapping : IEntityTypeConfiguration<EventFile>
{
    public void Configure(EntityTypeBuilder<EventFile> builder)
    {
        builder.ToTable("EventFiles");
        builder.HasKey(f => new { f.EventId, f.FileId });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventChangeMapping : IEntityTypeConfiguration<EventChange>
{
    public void Configure(EntityTypeBuilder<EventChange> builder)
    {
        builder.ToTable("EventChanges");
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Fields).WithOne().HasForeignKey(f => f.ChangeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EventChangeFieldMapping : IEntityTypeConfiguration<EventChangeField>
{
    public void Configure(EntityTypeBuilder<EventChangeField> builder)
    {
        builder.ToTable("EventChangeFields");
        builder.HasKey(f => new { f.ChangeId, f.Field });
        builder.Property(f => f.Before).HasMaxLength(4000);
        builder.Property(f => f.After).HasMaxLength(4000);
    }
}

internal sealed class EventGatePassMapping : IEntityTypeConfiguration<EventGatePass>
{
    public void Configure(EntityTypeBuilder<EventGatePass> builder)
    {
        builder.ToTable("EventGatePasses");
        builder.HasKey(p => new { p.EventId, p.Gate });
        builder.Property(p => p.Reason).HasMaxLength(500);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanCommentMapping : IEntityTypeConfiguration<PlanComment>
{
    public void Configure(EntityTypeBuilder<PlanComment> builder)
    {
        builder.ToTable("PlanComments");
        builder.Property(c => c.Text).HasMaxLength(1000);
        // The event behind it is an exercise, which the filter of events leaves out: the key alone relates them.
        builder.HasOne<Event>().WithMany().HasForeignKey(c => c.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.EventId);
    }
}
