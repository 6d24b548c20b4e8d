namespace ApiXGuard.Scanner.Git;

/// <summary>A repository could not be found or read. The message is one line for people.</summary>
internal sealed class GitException : Exception
{
    public GitException(string message)
        : base(OneLine(message))
    {
    }

    public GitException(string message, Exception innerException)
        : base(OneLine(message), innerException)
    {
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
