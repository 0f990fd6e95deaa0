namespace Outreach.Web.Features.Administration.Departments;

public sealed record DepartmentRow(int Id, string Name, bool IsOwn, bool IsRetired, IReadOnlyList<string> Liaisons);
