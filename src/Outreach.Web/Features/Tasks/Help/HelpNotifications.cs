using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.Help;

/// <summary>Who is told what of a request for help: the side that answers, and whoever asked. Nobody is told of what they did themselves.</summary>
public sealed class HelpNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    // Null in the background, where nobody is asking.
    private CurrentUser? Me => current.User;

    public async Task AskedAsync(HelpRequest request, CancellationToken cancellationToken)
    {
        var department = await DepartmentAsync(request, cancellationToken);
        await TellAsync(TaskNotificationKinds.HelpAsked, Answerers(request), () => new Notification(
            request.Direction == HelpDirection.ToUs ? texts["{0} asks us for help: {1}", department, request.What] : texts["The outreach department asks {0} for help: {1}", department, request.What],
            Facts(request), PageOf(request, texts["Answer here:"])), cancellationToken);
    }

    public Task AnsweredAsync(HelpRequest request, CancellationToken cancellationToken) => TellAskerAsync(
        request, department => request.State == HelpState.Accepted
            ? request.Direction == HelpDirection.FromUs ? texts["{0} will help: {1}", department, request.What] : texts["The outreach department will help: {0}", request.What]
            : request.Direction == HelpDirection.FromUs ? texts["{0} cannot help: {1}", department, request.What] : texts["The outreach department cannot help: {0}", request.What],
        request.Answer, cancellationToken);

    public Task DoneAsync(HelpRequest request, CancellationToken cancellationToken) =>
        TellAskerAsync(request, _ => texts["Helped: {0}. Say thank you!", request.What], null, cancellationToken);

    public Task ThankedAsync(HelpRequest request, CancellationToken cancellationToken) => TellAsync(
        TaskNotificationKinds.HelpMoved, Answerers(request), () => new Notification(texts["Thanks for your help: {0}", request.What], request.Thanks ?? "", PageOf(request, null)), cancellationToken);

    /// <summary>Tells the side that was asked that it is no longer needed; of a cancelled event also whoever asked.</summary>
    public async Task WithdrawnAsync(HelpRequest request, CancellationToken cancellationToken)
    {
        Notification Write() => new(texts["No longer needed: {0}", request.What], request.WithdrawReason is null ? Facts(request) : texts["Reason: {0}", request.WithdrawReason], PageOf(request, null));
        await TellAsync(TaskNotificationKinds.HelpMoved, Answerers(request), Write, cancellationToken);
        if (request.WithdrawReason is not null)
            await TellAsync(TaskNotificationKinds.HelpMoved, db.Users.Where(u => u.Id == request.AskedById), Write, cancellationToken);
    }

    /// <summary>Reminds of an answer or of the help itself.</summary>
    public async Task RemindAsync(HelpRequest request, HelpReminder reminder, CancellationToken cancellationToken)
    {
        Notification Write() => new(
            reminder switch
            {
                HelpReminder.AnswerDue => texts["An answer is wanted by {0}: {1}", format.Day(request.AnswerBy), request.What],
                HelpReminder.AnswerLate => texts["No answer yet: {0}", request.What],
                _ => texts["Help is needed on {0}: {1}", format.Day(request.On), request.What],
            },
            Facts(request), PageOf(request, null));
        await TellAsync(TaskNotificationKinds.HelpAsked, Answerers(request), Write, cancellationToken);
        if (reminder != HelpReminder.AnswerDue)
            await TellAsync(TaskNotificationKinds.HelpMoved, db.Users.Where(u => u.Id == request.AskedById), Write, cancellationToken);
    }

    private async Task TellAskerAsync(HelpRequest request, Func<string, string> subject, string? words, CancellationToken cancellationToken)
    {
        var department = await DepartmentAsync(request, cancellationToken);
        var asker = request.AskedById;
        await TellAsync(TaskNotificationKinds.HelpMoved, db.Users.Where(u => u.Id == asker), () => new Notification(
            subject(department), words is null ? Facts(request) : words + "\n\n" + Facts(request), PageOf(request, null)), cancellationToken);
    }

    // Who accepted tells the rest; before that everybody who may answer: the department's liaisons, or our leaders for ourselves
    // and in the stead of a department that nobody speaks for.
    private IQueryable<User> Answerers(HelpRequest request)
    {
        var today = time.Today;
        var (department, answered, toUs) = (request.DepartmentId, request.AnsweredById, request.Direction == HelpDirection.ToUs);
        var asker = request.AskedById;
        var silent = db.Departments.WithoutLiaison(db, today);
        return db.Users.Where(u => u.Id != asker && (answered != null ? u.Id == answered : u.Positions.Any(p => p.IsHeldOn(today)
            && ((p.Role == Role.DepartmentLiaison && p.DepartmentId == department && !toUs)
                || ((p.Role == Role.Minister || p.Role == Role.ViceMinister) && (toUs || silent.Any(d => d.Id == department)))))));
    }

    private Task<int> TellAsync(NotificationKind kind, IQueryable<User> people, Func<Notification> write, CancellationToken cancellationToken)
    {
        var me = Me?.Id;
        return notifier.NotifyAsync(kind, people.Where(u => me == null || u.Id != me), _ => write(), cancellationToken);
    }

    private Task<string> DepartmentAsync(HelpRequest request, CancellationToken cancellationToken)
    {
        var id = request.DepartmentId;
        return db.Departments.Where(d => d.Id == id).Select(d => d.Name).SingleAsync(cancellationToken);
    }

    private string Facts(HelpRequest request) => string.Join('\n', new[]
    {
        texts["{0}, {1} people", texts.Text(request.Kind), request.People].Value,
        string.Join(" ", new[] { format.Day(request.On), HelpDisplay.Times(request.From, request.Until), request.Place }.Where(p => !string.IsNullOrEmpty(p))),
        request.State == HelpState.Waiting ? texts["Answer by {0}", format.Day(request.AnswerBy)].Value : null,
        request.Note,
    }.OfType<string>());

    private NotificationLink PageOf(HelpRequest request, string? prompt) => new(paths.Of("Help.Detail", request.Id), prompt);
}
