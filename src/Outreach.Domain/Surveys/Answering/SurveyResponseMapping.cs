using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Surveys.Answering;

internal sealed class SurveyResponseMapping : IEntityTypeConfiguration<SurveyResponse>
{
    public void Configure(EntityTypeBuilder<SurveyResponse> builder)
    {
        builder.ToTable("SurveyResponses");
        // The trail, which nobody can edit, knows nothing of who said what and when.
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.Property(r => r.DeviceKey).HasMaxLength(40).Binary();
        builder.HasOne<Survey>().WithMany().HasForeignKey(r => r.SurveyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.ResponseId).OnDelete(DeleteBehavior.Cascade);
        // A device answers as often as it may and no more, also when it sends everything at the same moment.
        builder.HasIndex(r => new { r.SurveyId, r.DeviceKey, r.DeviceNumber }).IsUnique();
        builder.HasIndex(r => new { r.SurveyId, r.FormKey }).IsUnique();
        builder.HasIndex(r => r.SurveyId);
    }
}

internal sealed class SurveyAnswerMapping : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.ToTable("SurveyAnswers");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.Property(a => a.Text).HasMaxLength(SurveyQuestion.LongestAnswer);
        builder.HasOne<SurveyQuestion>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SurveyOption>().WithMany().HasForeignKey(a => a.OptionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.HiddenById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.ResponseId, a.QuestionId, a.OptionId }).IsUnique();
        builder.HasIndex(a => new { a.QuestionId, a.OptionId, a.Rating, a.IsFirst });
        builder.HasIndex(a => new { a.OptionId, a.ResponseId });
    }
}

internal sealed class SurveyParticipantMapping : IEntityTypeConfiguration<SurveyParticipant>
{
    public void Configure(EntityTypeBuilder<SurveyParticipant> builder)
    {
        builder.ToTable("SurveyParticipants");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasKey(p => new { p.SurveyId, p.UserId });
        builder.HasOne<Survey>().WithMany().HasForeignKey(p => p.SurveyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
