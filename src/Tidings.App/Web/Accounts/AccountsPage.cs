using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Web.Accounts;

/// <summary>Who may sign in, and what came of what was sent.</summary>
/// <param name="Accounts">Names and roles; passwords are nowhere.</param>
/// <param name="Problem">Why nothing was changed.</param>
public sealed record AccountsModel(IReadOnlyList<AccountLine> Accounts, string? Problem);

/// <summary>An account, as listed.</summary>
public sealed record AccountLine(string Name, AccountRole Role);

/// <summary>Administrators say who may sign in and as what. One administrator stays always; the first account is made by the command line.</summary>
static class AccountsPage
{
    /// <summary>How many letters a password has at least.</summary>
    public const int ShortestPassword = 12;

    const int LongestName = 80;

    public static Page? Read(PageRequest request) => !request.Reader.MayKeepAccounts ? null
        : Page.Of<AccountsView, AccountsModel>(new AccountsModel([.. new RecordAccounts(request.Record.Path).All().Select(account => new AccountLine(account.Name, account.Role))], request["problem"]));

    public static async Task<IResult> Change(HttpContext http, RecordReader record)
    {
        var form = await http.Request.ReadFormAsync();
        if (!FormToken.IsOurs(http, form) || !Reader.Of(http).MayKeepAccounts)
            return Refusals.Forbidden(http);
        var problem = Changed(new RecordAccounts(record.Path), form);
        return Results.LocalRedirect("/accounts" + (problem is null ? "" : $"?problem={Uri.EscapeDataString(DeskLanguages.Of(http).With(problem, ("n", DeskLanguages.Of(http).Number(ShortestPassword))))}"));
    }

    // The key of what is wrong; null when it was done.
    static string? Changed(RecordAccounts accounts, IFormCollection form)
    {
        var (name, password) = (form["name"].ToString().Trim(), form["password"].ToString());
        if (name.Length is 0 or > LongestName)
            return "account.no-name";
        var known = accounts.Find(name);
        if (form["act"] == "remove")
            return IsLast(accounts, known) ? "account.last" : accounts.Remove(name) ? null : "account.no-name";
        if (!Enum.TryParse<AccountRole>(form["role"], ignoreCase: true, out var role) || !Enum.IsDefined(role))
            return "account.no-role";
        if (role != AccountRole.Administrator && IsLast(accounts, known))
            return "account.last";
        if (password.Length < ShortestPassword && (password.Length > 0 || known is null))
            return "account.short";
        accounts.Put(new Account(name, role, password.Length > 0 ? Sessions.HashOf(password) : known!.Hash));
        return null;
    }

    static bool IsLast(RecordAccounts accounts, Account? account) =>
        account is { Role: AccountRole.Administrator } && accounts.All().Count(other => other.Role == AccountRole.Administrator) == 1;
}
