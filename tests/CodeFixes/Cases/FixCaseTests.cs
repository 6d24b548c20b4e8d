namespace ApiXGuard.CodeFixes.Tests.Cases;

public class FixCaseTests
{
    public static TheoryData<string> Files => [.. CaseFolders.All()];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public Task A_case_is_fixed_as_it_says(string file) => FixCaseTest.RunAsync(Path.Combine(AppContext.BaseDirectory, file), TestContext.Current.CancellationToken);
}
