using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    ApiXGuard.Analyzers.Hardcoded.ConnectionStringAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

public class ConnectionStringAnalyzerTests
{
    [Fact]
    public Task The_message_says_what_was_found_and_what_to_do() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            void M(System.Data.Common.DbConnectionStringBuilder builder) => builder["Password"] = {|#0:"winter"|};
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "Password of a connection string in source code: whoever reads the code, its history or the assembly can open what it connects to. Change it, and read the connection string from configuration or a key store."));

    [Fact]
    public Task An_allow_on_the_line_silences_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            const string Local = "Server=localhost;User Id=sa;Password=hunter2"; // apixguard:allow AXG1003 because the container of the tests knows no other
        }
        """);

    [Fact]
    public Task An_allow_of_another_rule_does_not() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            const string Local = [|"Server=localhost;User Id=sa;Password=hunter2"|]; // apixguard:allow AXG1004 because it is something else
        }
        """);
}
