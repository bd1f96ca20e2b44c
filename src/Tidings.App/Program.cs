using Tidings.App.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
