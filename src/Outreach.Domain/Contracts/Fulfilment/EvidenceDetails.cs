using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>What a person says of a piece of proof.</summary>
/// <param name="Place">At most 100 characters.</param>
/// <param name="Counted">0 to 100,000.</param>
/// <param name="On">Not in the future.</param>
/// <param name="Note">At most 300 characters.</param>
/// <param name="Link">Of a WeChat post: its address; at most 500 characters.</param>
/// <param name="EarlyReason">Why it is there before the day from which it was promised; at most 300 characters.</param>
/// <param name="AgainReason">Why a photo that proves another promise proves this one too; at most 300 characters.</param>
public sealed record EvidenceDetails(int FileId, string? Place, int Counted, DateOnly On, string? Note, string? Link = null, string? EarlyReason = null, string? AgainReason = null);

/// <summary>A promise that a photo is proof of already.</summary>
/// <param name="Contract">Its number.</param>
public sealed record UsedPhoto(int DeliverableId, string Contract, DeliverableKind Kind);
