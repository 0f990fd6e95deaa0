namespace Outreach.Web.Features.Shared;

public interface IVersionedInput
{
    int Version { get; set; }
}
