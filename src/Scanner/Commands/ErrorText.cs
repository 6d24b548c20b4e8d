using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Merging;

namespace ApiXGuard.Scanner.Commands;

/// <summary>What to tell of an error.</summary>
internal static class ErrorText
{
    /// <summary>The message of an error that was foreseen; <see langword="null"/> for others, whose messages may quote what was being read.</summary>
    public static string? Of(Exception error) => error switch
    {
        CommandFailedException or MergeRefusedException or GitException or IOException or UnauthorizedAccessException => error.Message.ReplaceLineEndings(" "),
        OperationCanceledException => "cancelled",
        _ => null,
    };
}
