using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors.Visits;

public sealed class VisitParticipant(int userId)
{
    public int VisitId { get; private set; }

    public int UserId { get; private set; } = userId;
}
