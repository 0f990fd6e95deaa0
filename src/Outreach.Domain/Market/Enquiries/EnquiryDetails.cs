namespace Outreach.Domain.Market.Enquiries;

/// <summary>What is typed of an enquiry.</summary>
/// <param name="Name">Who asks, at most 60 characters.</param>
/// <param name="Organisation">For which merchant, school or club; at most 100 characters.</param>
/// <param name="Contact">Phone, WeChat or mail; at most 100 characters.</param>
/// <param name="What">At most 2,000 characters.</param>
/// <param name="EventId">About which event; null for none.</param>
public sealed record EnquiryDetails(EnquirySender Sender, EnquiryChannel Channel, string Name, string? Organisation, string Contact, string What, int? EventId);
