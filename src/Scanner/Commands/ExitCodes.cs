namespace ApiXGuard.Scanner.Commands;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was read and nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>Everything was read and something was found.</summary>
    public const int Findings = 1;

    /// <summary>Something went wrong, or the scan is incomplete. Wins over <see cref="Findings"/>.</summary>
    public const int Error = 2;
}
