using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors.Import;

public enum ImportState
{
    Waiting,

    Running,

    Done,

    /// <summary>Nothing was written: sponsors changed since the preview, so that rows would have fared otherwise.</summary>
    Outdated,

    Stopped,
}
