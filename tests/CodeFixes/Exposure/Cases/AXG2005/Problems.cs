// references: aspnetcore
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;

[ApiController]
public class OrdersController(IConfiguration configuration) : ControllerBase
{
    [HttpGet("5")]
    public IActionResult AsProblem() => Problem([|$"no connection to {configuration.GetConnectionString("Orders")}"|]);

    [HttpGet("6")]
    public IActionResult AsMode() => Problem($"no mode {configuration["Orders:Mode"]}");

    static void Problems(IConfiguration configuration, ProblemDetails problem)
    {
        problem.Detail = [|$"cannot open {configuration.GetConnectionString("Orders")}"|];
        problem.Extensions["connection"] = [|configuration.GetConnectionString("Orders")|];
        var made = new ProblemDetails { Detail = [|configuration.GetConnectionString("Orders")|], Title = "cannot open" };
    }
}
