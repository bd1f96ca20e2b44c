using Tidings.App.Storage;
using Tidings.App.Web.Accounts;

namespace Tidings.App.Tests.Web;

/// <summary>A record with accounts.</summary>
public sealed class GuardedDesk : Desk
{
    public const string Password = "a long enough password";

    protected override void Prepare(string record)
    {
        var accounts = new RecordAccounts(record);
        accounts.Put(new Account("Mara", AccountRole.Reviewer, Sessions.HashOf(Password)));
        accounts.Put(new Account("ada", AccountRole.Administrator, Sessions.HashOf(Password)));
        accounts.Put(new Account("ruth", AccountRole.Reader, Sessions.HashOf(Password)));
    }
}
