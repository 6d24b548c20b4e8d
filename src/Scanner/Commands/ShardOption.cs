using System.CommandLine;
using ApiXGuard.Scanner.Sharding;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>--shard I/N</c>.</summary>
internal static class ShardOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="of">What is split.</param>
    public static Option<string> Create(string of) => new("--shard")
    {
        Description = $"Scan only the I-th of N parts of {of}, counted from 1; 'apixguard merge' joins the JSON reports of all parts.",
        HelpName = "I/N",
    };

    /// <summary>What was given.</summary>
    /// <exception cref="CommandFailedException">It cannot be understood.</exception>
    public static Shard? Read(ParseResult result, Option<string> option) => result.GetValue(option) is not { } text
        ? null
        : Shard.Parse(text) ?? throw new CommandFailedException($"--shard: {Shard.Expected} instead of '{text}'");
}
