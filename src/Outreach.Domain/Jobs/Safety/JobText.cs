namespace Outreach.Domain.Jobs.Safety;

/// <summary>One text of a posting.</summary>
/// <param name="Field">Name of its field in the form: Title, Duties, Questions[0] …</param>
/// <param name="Text">As it was written.</param>
public sealed record JobText(string Field, string Text);
