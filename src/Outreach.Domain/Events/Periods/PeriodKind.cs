using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Periods;

/// <summary>Why days are unlike others (S45, S46).</summary>
public enum PeriodKind
{
    /// <summary>考试周</summary>
    [Display(Name = "Exam week")] ExamWeek,

    /// <summary>考前一周</summary>
    [Display(Name = "Week before exams")] WeekBeforeExams,

    /// <summary>放假</summary>
    [Display(Name = "Public holiday")] Holiday,

    /// <summary>调休上课</summary>
    [Display(Name = "Make-up day")] MakeUpDay,

    /// <summary>寒暑假</summary>
    [Display(Name = "School break")] SchoolBreak,

    /// <summary>军训</summary>
    [Display(Name = "Military training")] MilitaryTraining,

    /// <summary>活动密集周</summary>
    [Display(Name = "Crowded week")] CrowdedWeek,

    /// <summary>盘点</summary>
    [Display(Name = "Stock-taking")] StockTaking,

    /// <summary>其他</summary>
    [Display(Name = "Other period")] OtherPeriod,
}
