using System.CommandLine;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.App.Web.Accounts;

namespace Tidings.App.Cli;

/// <summary><c>tidings account</c>: who may read a record that is served to other machines, and decide on it.</summary>
static class AccountVerb
{
    public static Verb Create(Terminal terminal)
    {
        var command = new Command("account", "Says who may sign in where the record is served to other machines. With a first account, everybody has to.") { Add(terminal), List(terminal), Remove() };
        return new Verb(command,
        [
            new Example("tidings account add mara --role reviewer", "reads the password from the first line of standard input"),
            new Example("tidings account list", "lists names and roles"),
        ]);
    }

    static Command Add(Terminal terminal)
    {
        var (name, record) = (Name(), Options.Record());
        var role = new Option<AccountRole>("--role") { Description = "What they may do: reader, reviewer or administrator.", HelpName = "ROLE", DefaultValueFactory = _ => AccountRole.Reader };
        var command = new Command("add", $"Adds an account or changes its role and password. The password is the first line of standard input, {AccountsPage.ShortestPassword} letters or more.") { name, role, record };
        command.SetAction(parsed =>
        {
            if (terminal.Watched)
                terminal.Error.WriteLine("Password:");
            using var lines = new StreamReader(terminal.In);
            if (lines.ReadLine() is not { Length: >= AccountsPage.ShortestPassword } password)
                throw new CannotException($"a password needs {AccountsPage.ShortestPassword} letters or more");
            new RecordAccounts(parsed.GetRequiredValue(record)).Put(new Account(parsed.GetRequiredValue(name), parsed.GetValue(role), Sessions.HashOf(password)));
            return (int)ExitCode.AllRead;
        });
        return command;
    }

    static Command List(Terminal terminal)
    {
        var record = Options.Record();
        var command = new Command("list", "Lists names and roles.") { record };
        command.SetAction(parsed =>
        {
            using var output = terminal.OutWriter();
            foreach (var account in new RecordAccounts(parsed.GetRequiredValue(record)).All())
                output.WriteLine($"{account.Name}\t{SnakeCase.Of(account.Role)}");
            return (int)ExitCode.AllRead;
        });
        return command;
    }

    static Command Remove()
    {
        var (name, record) = (Name(), Options.Record());
        var command = new Command("remove", "Removes an account; what its owner decided stays.") { name, record };
        command.SetAction(parsed => new RecordAccounts(parsed.GetRequiredValue(record)).Remove(parsed.GetRequiredValue(name))
            ? (int)ExitCode.AllRead
            : throw new CannotException($"{parsed.GetRequiredValue(name)}: there is no such account"));
        return command;
    }

    static Argument<string> Name() => new("NAME") { Description = "The account's name." };
}
