namespace Tidings.App.Storage;

/// <summary>What somebody may do. Written in lower case.</summary>
public enum AccountRole
{
    /// <summary>May read.</summary>
    Reader,
    /// <summary>May decide on mentions too.</summary>
    Reviewer,
    /// <summary>May say who else may sign in, and as what, too.</summary>
    Administrator,
}

/// <summary>Somebody who may sign in. The password is kept as a salted, slow hash only.</summary>
public sealed record Account(string Name, AccountRole Role, string Hash);

/// <summary>The accounts of a record. Names are told apart without regard to case.</summary>
/// <param name="path">The record's file.</param>
public sealed class RecordAccounts(string path)
{
    public IReadOnlyList<Account> All() => new RecordReader(path).Ask(connection => connection.Rows("select name, role, hash from account order by name",
        row => new Account(row.GetString(0), Exports.SnakeCase.Read<AccountRole>(row.GetString(1)), row.GetString(2))));

    public Account? Find(string name) => All().FirstOrDefault(account => account.Name == Keys.Of(name));

    /// <summary>Adds an account, or gives an account another role and password.</summary>
    public void Put(Account account)
    {
        using var store = RecordStore.Open(path);
        store.Connection.Execute("insert into account values ($name, $role, $hash) on conflict do update set role = excluded.role, hash = excluded.hash",
            ("$name", Keys.Of(account.Name)), ("$role", Exports.SnakeCase.Of(account.Role)), ("$hash", account.Hash));
    }

    /// <summary>Removes an account. Whether there was one.</summary>
    public bool Remove(string name)
    {
        using var store = RecordStore.Open(path);
        return store.Connection.Execute("delete from account where name = $name", ("$name", Keys.Of(name))) > 0;
    }
}
