using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs.Applications;

/// <summary>What a student fills in once for every application; nothing more is asked. Name and student number stand in the account.</summary>
public sealed class StudentProfile : Entity
{
    private StudentProfile()
    {
    }

    /// <summary>An empty profile of a person.</summary>
    public StudentProfile(int userId) => UserId = userId;

    /// <summary>Whose; unique.</summary>
    public int UserId { get; private set; }

    /// <summary>学院; at most 60 characters.</summary>
    public string? College { get; private set; }

    /// <summary>Phone, for the employer's interview; at most 30 characters.</summary>
    public string? Phone { get; private set; }

    /// <summary>班级, so that no classmate screens (S84); at most 40 characters, null when it was not said.</summary>
    public string? ClassName { get; private set; }

    public int FreeTimes { get; private set; }

    /// <summary>Changes the times alone; who keeps them for meetings need not apply for jobs.</summary>
    public void SetFreeTimes(int freeTimes) => FreeTimes = freeTimes & WeekTimes.All;

    public void SetClass(string? name) => ClassName = string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    /// <summary>Fills it in; refuses what looks like an identity or bank number.</summary>
    public Result Fill(string college, string phone, int freeTimes)
    {
        if (JobApplication.LooksLikeIdentity(college))
            return PostingErrors.NumberNotAsked.ForField("College");
        if (JobApplication.LooksLikeIdentity(phone))
            return PostingErrors.NumberNotAsked.ForField("Phone");
        (College, Phone, FreeTimes) = (college, phone, freeTimes & WeekTimes.All);
        return Result.Success;
    }
}
