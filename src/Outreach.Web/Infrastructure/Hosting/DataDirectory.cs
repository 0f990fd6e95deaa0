namespace Outreach.Web.Infrastructure.Hosting;

/// <summary>Where uploads, logs, kept mails and the private database are.</summary>
/// <param name="Path">Absolute.</param>
public sealed record DataDirectory(string Path);
