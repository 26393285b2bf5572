# Who may ship on an account number.
waiting-title = Requests
waiting-search = Address or account number
waiting-applicant = Applicant
waiting-account = Account number
waiting-asked = Asked
waiting-attempts = Attempts
waiting-empty = Nobody is waiting
waiting-empty-text = When an address that you have not approved wants to ship on one of your account numbers, its request appears here.
waiting-none-found = No request matches
waiting-wants = wants to ship on { $account }
waiting-asked-often = Asked { $date }, { $attempts ->
    [one] once
   *[other] { $attempts } times
}
waiting-approve = Approve
waiting-reject = Reject
waiting-reject-ask = Reject…
waiting-approved = { $applicant } may ship
waiting-rejected = { $applicant } was rejected
waiting-reason = Reason
waiting-reason-text = The applicant reads it in the mail. You can leave it empty.
waiting-reject-title = Reject { $applicant }?
waiting-state-pending = Waiting
waiting-state-approved = Approved
waiting-state-rejected = Rejected
waiting-state-unconfirmed = Kept here, not sent yet
waiting-state = Status
waiting-filter = Which requests
waiting-decided = Decided
waiting-empty-decided = Nothing was decided yet
waiting-decided-by = Decided by { $name }, { $date }
waiting-not-sent = Not sent yet
waiting-only-pending = Waiting
key-approve = Approve
key-reject = Reject
