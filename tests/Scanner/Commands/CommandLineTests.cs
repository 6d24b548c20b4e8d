using System.CommandLine;
using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void Help_names_every_command_and_ends_well()
    {
        var run = CommandRun.Of("--help");
        Assert.Equal(0, run.ExitCode);
        foreach (var command in Program.CreateRoot().Subcommands)
        {
            Assert.Contains(command.Name, run.Output);
            Assert.False(string.IsNullOrWhiteSpace(command.Description), command.Name);
        }
    }

    [Fact]
    public void Every_command_and_every_option_explains_itself()
    {
        foreach (var command in Program.CreateRoot().Subcommands)
        {
            var run = CommandRun.Of(command.Name, "--help");
            Assert.Equal(0, run.ExitCode);
            Assert.Contains(OneLine(command.Description!), OneLine(run.Output));
            Assert.All(command.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.Description), $"{command.Name} {option.Name}"));
            Assert.All(command.Arguments, argument => Assert.False(string.IsNullOrWhiteSpace(argument.Description), $"{command.Name} {argument.Name}"));
        }
    }

    [Fact]
    public void Without_a_command_the_help_goes_to_standard_error_and_nothing_counts_as_scanned()
    {
        var run = CommandRun.Of();
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("Usage:", run.Error);
    }

    [Theory]
    [InlineData("unknown option '--formt'; did you mean '--format'?", "rules", "--formt", "json")]
    [InlineData("unknown option '--nothing-like-it'", "rules", "--nothing-like-it")]
    [InlineData("unknown command 'rulse'; did you mean 'rules'?", "rulse")]
    [InlineData("unexpected argument 'extra'", "rules", "extra")]
    [InlineData("xml", "rules", "--format", "xml")]
    [InlineData("--format", "rules", "--format")]
    [InlineData("explain", "explain")]
    public void A_command_line_that_makes_no_sense_is_one_line_and_exit_code_2(string part, params string[] arguments) =>
        Assert.Contains(part, CommandRun.Of(arguments).FailureLine);

    [Fact]
    public void An_argument_that_starts_with_an_at_sign_is_no_list_of_arguments() =>
        Assert.Contains("no rule '@nowhere.rsp'", CommandRun.Of("explain", "@nowhere.rsp").FailureLine);

    [Fact]
    public void Control_characters_in_an_argument_do_not_reach_the_terminal()
    {
        var line = CommandRun.Of("explain", "a\u001b[31mb\nc").FailureLine;
        Assert.DoesNotContain('\u001b', line);
    }

    [Fact]
    public void A_reason_the_user_can_understand_is_shown_as_it_is() =>
        Assert.Equal("apixguard: the reason", RunThrowing(new CommandFailedException("the reason")).FailureLine);

    [Fact]
    public void An_error_nobody_foresaw_is_one_line_without_its_message_which_may_quote_what_was_read()
    {
        var line = RunThrowing(new InvalidOperationException("quoted " + "content")).FailureLine;
        Assert.Contains("unexpected InvalidOperationException", line);
        Assert.DoesNotContain("quoted", line);
        Assert.Contains("APIXGUARD_DEBUG=1", line);
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static CommandRun RunThrowing(Exception exception)
    {
        var command = new Command("fail", "Fails.");
        command.SetAction(new Action<ParseResult>(_ => throw exception));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(new RootCommand { command }, ["fail"], output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
