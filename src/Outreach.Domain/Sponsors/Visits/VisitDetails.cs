using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors.Visits;

/// <summary>What a person types of a visit; texts trimmed, empty ones null.</summary>
/// <param name="Said">What was said; at most 2,000 characters.</param>
/// <param name="NextStep">What is to be done next; at most 200.</param>
/// <param name="Lesson">A lesson worth sharing (S77); at most 1,000.</param>
public sealed record VisitDetails(
    DateOnly On, VisitChannel Channel, VisitOutcome Outcome, string? Said, string? NextStep, DateOnly? NextStepOn, string? Lesson);
