using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors.Import;

public readonly record struct ImportCounts(int Added, int Filled, int Skipped, int Refused);
