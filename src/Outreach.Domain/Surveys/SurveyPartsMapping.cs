using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Surveys;

internal sealed class SurveyQuestionMapping : IEntityTypeConfiguration<SurveyQuestion>
{
    public void Configure(EntityTypeBuilder<SurveyQuestion> builder)
    {
        builder.ToTable("SurveyQuestions");
        builder.Ignore(q => q.Field);
        builder.Property(q => q.Text).HasMaxLength(100);
        builder.HasMany(q => q.Options).WithOne().HasForeignKey(o => o.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(q => new { q.SurveyId, q.Number });
    }
}

internal sealed class SurveyOptionMapping : IEntityTypeConfiguration<SurveyOption>
{
    public void Configure(EntityTypeBuilder<SurveyOption> builder)
    {
        builder.ToTable("SurveyOptions");
        builder.Property(o => o.Text).HasMaxLength(40);
        builder.HasIndex(o => new { o.QuestionId, o.Number });
    }
}
