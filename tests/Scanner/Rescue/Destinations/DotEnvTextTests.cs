using ApiXGuard.Scanner.Rescue.Destinations;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Rescue.Destinations;

/// <summary>The text of a <c>.env</c> file.</summary>
public sealed class DotEnvTextTests
{
    [Theory]
    [InlineData("", "A=v\n")]
    [InlineData("X=1\n", "X=1\nA=v\n")]
    [InlineData("X=1", "X=1\nA=v\n")]
    [InlineData("X=1\r\n", "X=1\r\nA=v\r\n")]
    public void An_entry_goes_to_the_end(string before, string after) => Assert.Equal(after, DotEnvText.Add(before, "A", "v"));

    [Theory]
    [InlineData("A=1", "1")]
    [InlineData("export A = \"1 # 2\" # 3", "1 # 2")]
    [InlineData("# A=2\nA='1'\nB=A=3", "1")]
    [InlineData("B=\"x\nA=2\"\nA=1 # note", "1")]
    [InlineData("AA=2\nA=\"a\\nb\\\"\\\\\"", "a\nb\"\\")]
    public void An_entry_is_found_by_its_name(string text, string value) => Assert.Equal([value], DotEnvText.ValuesOf(text, "A"));

    [Theory]
    [InlineData("plain-Value_1.2/3+4=")]
    [InlineData("with blank")]
    [InlineData("hash # dollar $HOME back\\slash `tick` !")]
    [InlineData("it's")]
    [InlineData("it's $5 \\ \"quoted\"")]
    [InlineData("two\nlines")]
    [InlineData("é ö 漢")]
    [InlineData("")]
    public void What_is_written_is_read_again(string value) => Assert.Equal([value], DotEnvText.ValuesOf(DotEnvText.Add("", "A", value), "A"));

    [Theory]
    [InlineData("plain-Value_1.2/3+4=")]
    [InlineData("hash # dollar $HOME back\\slash `tick` ! (x) & | ; < >")]
    [InlineData("it's $5 \\ \"quoted\"")]
    public void A_shell_reads_the_same(string value)
    {
        using var sandbox = new Sandbox();
        File.WriteAllText(sandbox.PathOf(".env"), DotEnvText.Add("", "A", value));

        Assert.Equal(value, sandbox.Run(sandbox.Root, "sh", "-c", ". ./.env; printf %s \"$A\"").Output);
    }
}
