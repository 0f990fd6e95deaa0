using Microsoft.Extensions.Options;
using Outreach.Web.Infrastructure.Mail;

namespace Outreach.Web.Features.Administration.Invitations;

/// <summary>Links of invitations for somebody to copy, and whether they are mailed besides.</summary>
public sealed class InvitationLinks(PublicUrl address, IOptions<MailOptions> mail)
{
    public bool AreMailed => mail.Value.IsConfigured;

    public string ToCopy(HttpRequest request, string path) => address.LinkToCopy(request, path);
}
