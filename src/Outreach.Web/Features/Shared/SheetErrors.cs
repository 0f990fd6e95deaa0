using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Outreach.Domain;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Shared;

public static class SheetErrors
{
    /// <summary>Why a sheet cannot be read, to be shown beside the field it was chosen in.</summary>
    public static DomainError ToDomainError(this SheetError error, string field) =>
        new($"sheet.{error}", typeof(SheetError).GetField(error.ToString())!.GetCustomAttribute<DisplayAttribute>()!.Name!, field);
}
