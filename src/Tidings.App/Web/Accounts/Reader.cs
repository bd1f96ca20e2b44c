using Tidings.App.Storage;

namespace Tidings.App.Web.Accounts;

/// <summary>Who asks.</summary>
/// <param name="Name">The account's name; of a record without accounts the name that the server was started under.</param>
/// <param name="Role">What they may do.</param>
/// <param name="SignedIn">Whether by an account.</param>
public sealed record Reader(string Name, AccountRole Role, bool SignedIn)
{
    static readonly object Key = new();

    public bool MayDecide => Role is AccountRole.Reviewer or AccountRole.Administrator;

    /// <summary>Whether they may say who else may sign in. Where the record has no accounts nobody is known to be who they say, and the command line alone makes the first.</summary>
    public bool MayKeepAccounts => SignedIn && Role is AccountRole.Administrator;

    public static Reader Of(HttpContext http) => (Reader)http.Items[Key]!;

    public void NoteOn(HttpContext http) => http.Items[Key] = this;
}
