namespace ApiXGuard.Scanner.Tests.Processes;

/// <summary>How a program ended and what it said.</summary>
public sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;
}
