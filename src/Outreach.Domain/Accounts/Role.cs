using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

/// <summary>What a person is to the portal (domain.md, "Who uses it").</summary>
public enum Role
{
    /// <summary>学生</summary>
    [Display(Name = "Student")] Student,

    /// <summary>干事</summary>
    [Display(Name = "Officer")] Officer,

    /// <summary>副部长</summary>
    [Display(Name = "Vice minister")] ViceMinister,

    /// <summary>部长</summary>
    [Display(Name = "Minister")] Minister,

    /// <summary>指导老师</summary>
    [Display(Name = "Advisor")] Advisor,

    /// <summary>部门联络人</summary>
    [Display(Name = "Department liaison")] DepartmentLiaison,

    /// <summary>友校联络人</summary>
    [Display(Name = "School partner")] SchoolPartner,

    /// <summary>主席团: reads events, tasks and reports, and sets tasks (S4).</summary>
    [Display(Name = "Presidium")] Presidium,

    /// <summary>管理员</summary>
    [Display(Name = "Administrator")] Administrator,
}
